package org.frontlinekb.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows of a list without the database, where it can; where it cannot, and as long as it cannot, the database is
 * asked. Both find the same.
 */
public interface Finder {

    /** A key of an order, as {@code sort=} names it, and its direction. */
    record By(String key, boolean descending) {}

    /** The rows found; they stay as they were found. */
    interface Matches {

        /** How many there are. */
        long count();

        /** Revision of the knowledge base that they were found at: what changed after it may be found no longer. */
        long revision();

        /**
         * The ids of the next rows in an order, or backward those before, the last of them first.
         *
         * @param after values of the keys of the row to go on from; null for none
         * @return empty if the rows are not kept in that order
         */
        Optional<List<String>> ids(List<By> order, boolean backward, List<Object> after, int most);

        /**
         * How many rows have each value of a facet that any has.
         *
         * @param facet as {@code facets=} names it
         * @return empty if its values are not kept
         */
        Optional<Map<String, Long>> numbers(String facet);
    }

    /**
     * The rows that meet all conditions.
     *
     * @return empty if a condition is not known, or the rows are not all there yet
     */
    Optional<Matches> find(List<Criteria.Given> conditions);
}
