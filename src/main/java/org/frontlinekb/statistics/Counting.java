package org.frontlinekb.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Puts events into rows and counts what each row has; an event may be in several rows.
 *
 * @param events ids of the events, in the order of ids
 * @param quotes the events that each quote is linked with, others too
 * @param figures those of each event that are no shares, by the event's id; of others too
 * @param partOf the larger event of each event that is part of one
 */
record Counting(
        Set<String> events,
        Collection<Set<String>> quotes,
        Map<String, List<CountedFigure>> figures,
        Map<String, String> partOf) {

    private static final class Row {
        private long events;
        private long quotes;
        private final List<CountedFigure> figures = new ArrayList<>();
    }

    /** The row of the events that meet a condition. */
    Statistics.Numbers row(Predicate<String> which) {
        return rows(event -> which.test(event) ? Set.of("") : Set.of()).getOrDefault("", Statistics.Numbers.NONE);
    }

    /** The rows that have events, by their keys in order. */
    Map<String, Statistics.Numbers> rows(Function<String, Set<String>> keysOf) {
        Map<String, Row> rows = new TreeMap<>();
        for (String event : events) {
            for (String key : keysOf.apply(event)) {
                Row row = rows.computeIfAbsent(key, any -> new Row());
                row.events++;
                row.figures.addAll(figures.getOrDefault(event, List.of()));
            }
        }
        for (Set<String> linked : quotes) {
            linked.stream()
                    .filter(events::contains)
                    .flatMap(event -> keysOf.apply(event).stream())
                    .distinct()
                    .forEach(key -> rows.get(key).quotes++);
        }
        Map<String, Statistics.Numbers> numbers = new TreeMap<>();
        rows.forEach((key, row) -> {
            List<Sum> sums = Sum.of(row.figures, partOf);
            numbers.put(key, new Statistics.Numbers(row.events, row.quotes, Sum.people(sums), sums));
        });
        return numbers;
    }
}
