/**
 * How every list of the API works: strict parameters, total orders, keyset cursors, pages. Knows nothing of what is
 * listed.
 */
package org.frontlinekb.listing;
