package org.frontlinekb.search;

import java.util.List;
import java.util.Map;
import org.frontlinekb.listing.Total;

/**
 * What an engine found.
 *
 * @param counts for each dimension asked for: how many results there are for each value; {@link IndexEntry#MISSING} counts
 *     those without one
 * @param complete false if only some of the results were counted
 */
record Found(List<Result> results, Total total, Map<Dimension, Map<String, Long>> counts, boolean complete) {

    /** One result; highlights are HTML by field of {@link IndexEntry}. */
    record Result(
            String kind,
            String id,
            String titleZh,
            String titleEn,
            double score,
            Map<String, List<String>> highlights) {}
}
