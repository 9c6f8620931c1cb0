package org.frontlinekb.statistics;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.frontlinekb.event.EventRows;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionLevel;
import org.frontlinekb.unit.Unit;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * Events to be counted, with what they have. To have the database count them would take joins, and rows told apart, for each way of
 * grouping.
 */
final class Selection {

    /** How many events of a type have the same first and last day; null where they have none. */
    record Dated(LocalDate earliest, LocalDate latest, String type, long events) {}

    private final EventRows rows;
    private final IntFunction<LocalDate> earliest;
    private final IntFunction<LocalDate> latest;

    Selection(EventRows rows) {
        this.rows = rows;
        earliest = inverse(rows.byEarliest());
        latest = inverse(rows.byLatest());
    }

    RoaringBitmap events() {
        return rows.selected();
    }

    Map<String, RoaringBitmap> types() {
        return rows.by("type");
    }

    /** The events with a place in each region of a level, or in what lies in it. */
    Map<String, RoaringBitmap> regions(RegionLevel level) {
        Set<String> ofLevel = Set.copyOf(Panache.getEntityManager()
                .createQuery("select r.id from Region r where r.level = :level", String.class)
                .setParameter("level", level)
                .getResultList());
        return grouped(
                rows.by("region"),
                Region.count(),
                "select id, path from region where id %s",
                path -> Arrays.stream(path.split("/")).filter(ofLevel::contains));
    }

    /** The events that units of each kind take part in. */
    Map<String, RoaringBitmap> unitKinds() {
        return grouped(rows.by("unit"), Unit.count(), "select id, kind from unit where id %s", Stream::of);
    }

    /**
     * The events that have any of the values with a key.
     *
     * @param among how many values there are, of which these are some
     * @param sql what to read for each value, by its id, as {@link Parts#each} takes it
     * @param keysOf the keys that what was read stands for
     */
    private static Map<String, RoaringBitmap> grouped(
            Map<String, RoaringBitmap> sets, long among, String sql, Function<String, Stream<String>> keysOf) {
        Map<String, List<RoaringBitmap>> grouped = new HashMap<>();
        List<String> values = sets.keySet().stream().sorted().toList();
        Parts.each(
                values,
                among,
                sql,
                (value, row) -> keysOf.apply(row.text())
                        .forEach(key -> grouped.computeIfAbsent(key, first -> new ArrayList<>())
                                .add(sets.get(values.get(value)))));
        Map<String, RoaringBitmap> unions = new HashMap<>();
        grouped.forEach((key, several) -> unions.put(key, FastAggregation.or(several.iterator())));
        return unions;
    }

    /** Ready to count any of the events. */
    Counting counting() {
        List<CountedFigure> figures = figures();
        Links figuresOf = new Links(IntStream.range(0, figures.size())
                .mapToLong(number -> Links.link(figures.get(number).event(), number)));
        return new Counting(figures, figuresOf, quotes(), rows.larger());
    }

    /** The quotes that are linked with each event. */
    private Links quotes() {
        Map<String, Integer> numbers = new HashMap<>();
        LongStream.Builder links = LongStream.builder();
        rows.each(
                "select event_id, quote_id from quote_event where event_id %s",
                (event, columns) -> links.add(Links.link(event, number(numbers, columns.text()))));
        return new Links(links.build());
    }

    /** The number of a value; a new one gets the next. */
    private static <V> int number(Map<V, Integer> numbers, V value) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(value, next);
        return known == null ? next : known;
    }

    /** The figures of the events that are no shares of others, ordered by event and key. */
    List<CountedFigure> figures() {
        record Statement(String report, int start, int end, String counted) {}
        IntFunction<String> report = inverse(rows.by("report"));
        Map<Statement, Integer> statements = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        List<CountedFigure> figures = new ArrayList<>();
        rows.each(
                "select event_id, span_start, span_end, counted_zh, counter, low, high from event_figure"
                        + " where event_id %s and share_of is null order by event_id, figure_key",
                (event, columns) -> {
                    Statement statement = new Statement(
                            report.apply(event), columns.number(), columns.number(), once(known, columns.text()));
                    figures.add(new CountedFigure(
                            event,
                            earliest.apply(event),
                            latest.apply(event),
                            number(statements, statement),
                            statement.counted,
                            once(known, columns.text()),
                            columns.decimal(),
                            columns.decimal()));
                });
        return figures;
    }

    /** Of texts that many have the same, one is kept. */
    private static String once(Map<String, String> known, String text) {
        return text == null ? null : known.computeIfAbsent(text, first -> first);
    }

    /** How many events of which types have which days. */
    List<Dated> dated() {
        record Days(LocalDate earliest, LocalDate latest) {}
        List<Dated> dated = new ArrayList<>();
        types().forEach((type, events) -> {
            Map<Days, Long> counted = new HashMap<>();
            events.forEach((IntConsumer)
                    row -> counted.merge(new Days(earliest.apply(row), latest.apply(row)), 1L, Long::sum));
            counted.forEach((days, number) -> dated.add(new Dated(days.earliest, days.latest, type, number)));
        });
        return dated;
    }

    IntUnaryOperator larger() {
        return rows.larger();
    }

    /** What each row has, where none has two; null where it has none. */
    private <V> IntFunction<V> inverse(Map<V, RoaringBitmap> by) {
        List<V> values = List.copyOf(by.keySet());
        int[] numbers = new int[rows.selected().isEmpty() ? 0 : rows.selected().last() + 1];
        for (int number = 0; number < values.size(); number++) {
            int plusOne = number + 1;
            by.get(values.get(number)).forEach((IntConsumer) row -> numbers[row] = plusOne);
        }
        return row -> numbers[row] == 0 ? null : values.get(numbers[row] - 1);
    }
}
