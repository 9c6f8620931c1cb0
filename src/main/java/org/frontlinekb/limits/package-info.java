/** How often a client may ask: reads and writes apart, and wrong passwords. */
package org.frontlinekb.limits;
