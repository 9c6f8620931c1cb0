/**
 * What every answer has in common as HTTP: validators, caching, compression, cross-origin reading, safety headers, and
 * the addresses through which the service is found. Packages that filter requests themselves
 * take their place in the order from here.
 */
package org.frontlinekb.http;
