/**
 * What every answer has in common as HTTP: validators, caching, compression, cross-origin reading, safety headers, and
 * the addresses through which the service is found. Nothing imports this package.
 */
package org.frontlinekb.http;
