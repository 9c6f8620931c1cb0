/** Places in their administrative hierarchy, and the reference data that holds the hierarchy (GB/T 2260). */
package org.frontlinekb.region;
