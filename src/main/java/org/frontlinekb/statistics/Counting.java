package org.frontlinekb.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts what sets of events have; an event may be in several.
 *
 * @param figures by their numbers
 * @param figuresOf the figures of each event
 * @param quotesOf the quotes that are linked with each event
 * @param larger the larger event of each event that is part of one, or a negative number
 */
record Counting(List<CountedFigure> figures, Links figuresOf, Links quotesOf, IntUnaryOperator larger) {

    /** What some events have. */
    Statistics.Numbers row(RoaringBitmap events) {
        List<CountedFigure> theirs =
                figuresOf.of(events).stream().mapToObj(figures::get).toList();
        List<Sum> sums = Sum.of(theirs, larger);
        return new Statistics.Numbers(
                events.getLongCardinality(), quotesOf.of(events).getLongCardinality(), Sum.people(sums), sums);
    }

    /** What each of several sets of events has, by their keys in order. */
    Map<String, Statistics.Numbers> rows(Map<String, RoaringBitmap> sets) {
        Map<String, Statistics.Numbers> rows = new TreeMap<>();
        sets.forEach((key, events) -> rows.put(key, row(events)));
        return rows;
    }
}
