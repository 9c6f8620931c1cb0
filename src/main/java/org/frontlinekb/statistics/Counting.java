package org.frontlinekb.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Puts events into rows and counts what each row has; an event may be in several rows. */
final class Counting {

    private static final class Row {
        private long events;
        private long quotes;
        private final List<CountedFigure> figures = new ArrayList<>();
    }

    private final Set<String> events;
    private final List<List<String>> quotes;
    private final List<CountedFigure> figures;
    private final Map<String, String> partOf;

    /**
     * Takes of what it is given what the events have.
     *
     * @param events ids of the events to count
     * @param quotes the events that each quote is linked with
     * @param figures of events, those that are no shares
     * @param partOf the larger event of each event that is part of one
     */
    Counting(
            Set<String> events,
            Collection<Set<String>> quotes,
            Collection<CountedFigure> figures,
            Map<String, String> partOf) {
        this.events = events;
        this.quotes = quotes.stream()
                .map(linked -> linked.stream().filter(events::contains).toList())
                .toList();
        this.figures = figures.stream()
                .filter(figure -> events.contains(figure.event()))
                .toList();
        this.partOf = partOf;
    }

    /** The row of the events that meet a condition. */
    Statistics.Numbers row(Predicate<String> which) {
        return rows(event -> which.test(event) ? Set.of("") : Set.of()).getOrDefault("", Statistics.Numbers.NONE);
    }

    /** The rows that have events, by their keys in order. */
    Map<String, Statistics.Numbers> rows(Function<String, Set<String>> keysOf) {
        Map<String, Row> rows = new HashMap<>();
        for (String event : events) {
            for (String key : keysOf.apply(event)) {
                rows.computeIfAbsent(key, any -> new Row()).events++;
            }
        }
        for (CountedFigure figure : figures) {
            for (String key : keysOf.apply(figure.event())) {
                rows.get(key).figures.add(figure);
            }
        }
        for (List<String> linked : quotes) {
            for (String key : keys(linked, keysOf)) {
                rows.get(key).quotes++;
            }
        }
        Map<String, Statistics.Numbers> numbers = new TreeMap<>();
        rows.forEach((key, row) -> {
            List<Sum> sums = Sum.of(row.figures, partOf);
            numbers.put(key, new Statistics.Numbers(row.events, row.quotes, Sum.people(sums), sums));
        });
        return numbers;
    }

    /** The rows that a quote counts in, once in each. */
    private static Set<String> keys(List<String> linked, Function<String, Set<String>> keysOf) {
        if (linked.size() == 1) {
            return keysOf.apply(linked.get(0));
        }
        return linked.stream().flatMap(event -> keysOf.apply(event).stream()).collect(Collectors.toSet());
    }
}
