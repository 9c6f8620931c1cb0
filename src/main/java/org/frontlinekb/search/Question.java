package org.frontlinekb.search;

import java.util.Set;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Words;

/**
 * What an engine is asked.
 *
 * @param kinds only entries of these kinds; all if empty
 * @param facets what to count the results by
 * @param offset how many of the best to leave out
 * @param limit how many to answer with at most
 */
record Question(Words words, Set<Kind> kinds, Set<Dimension> facets, int offset, int limit) {}
