/** Counts and sums over the events a filter selects: day by day, by region, by type and by kind of unit. */
package org.frontlinekb.statistics;
