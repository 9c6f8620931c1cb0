/** What somebody who has just started the service is told. */
package org.frontlinekb.welcome;
