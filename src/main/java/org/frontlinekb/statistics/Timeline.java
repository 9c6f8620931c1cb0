package org.frontlinekb.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.EventFilter;
import org.frontlinekb.naming.Bilingual;

/** How many events there were when, on the wire. */
@Schema(description = "How many events of which types there were on which days, and with how many people")
public record Timeline(
        @Schema(description = "How many events were selected, undated ones included")
        long events,

        @Schema(
                description = "The days on which events may have been, the earliest first: each day is in one period "
                        + "at most, and on all days of a period the same events are possible. A period of several "
                        + "days, or without an end, comes of events whose date is that vague")
        List<Period> periods,

        @Schema(description = "The events without a date") Tally undated) {

    /** Days with the same events. */
    @Schema(name = "TimelinePeriod", description = "Days on each of which the same events may have been")
    public record Period(
            @Schema(description = "First day; null if the period has no beginning")
            LocalDate from,

            @Schema(description = "Last day, the first where it is one day; null if the period has no end")
            LocalDate to,

            @Schema(description = "The events that were on this day and no other; none if there are several days")
            Tally certain,

            @Schema(description = "The events that may have been on each of these days, the certain ones included")
            Tally possible) {}

    /** Some events counted. */
    @Schema(name = "TimelineTally", description = "Some events counted")
    public record Tally(
            @Schema(description = "How many events") long events,

            @Schema(description = "How many of each type, in the vocabulary's order; they add up to `events`")
            List<TypeCount> types,

            @Schema(
                    description = "The people that the events' figures count (by 名, 人 or 位), added up; null where "
                            + "no figure counts people")
            Sum people) {}

    /** Events of a type counted. */
    @Schema(description = "How many events of a type")
    public record TypeCount(
            @Schema(description = "A code of `/api/v1/vocabularies/event_type`")
            String type,

            Bilingual label,
            @Schema(description = "How many events") long events) {}

    /** Stand for no beginning and no end. */
    private static final LocalDate ALWAYS = LocalDate.MIN;

    private static final LocalDate FOR_EVER = LocalDate.MAX;

    /** The timeline of a selection, within the days that the filter asks for. */
    static Timeline of(Selection selection, EventFilter filter, Labels types) {
        return of(
                selection.dated(),
                selection.figures(),
                selection.larger(),
                filter.from() == null ? null : filter.from().value(),
                filter.to() == null ? null : filter.to().value(),
                types);
    }

    /**
     * Puts events in order.
     *
     * @param counts of all events
     * @param figures of all events
     * @param larger the larger event of each event that is part of one, or a negative number
     * @param from first day of interest, or null
     * @param to last day of interest, or null
     */
    static Timeline of(
            List<Selection.Dated> counts,
            List<CountedFigure> figures,
            IntUnaryOperator larger,
            LocalDate from,
            LocalDate to,
            Labels types) {
        LocalDate first = from == null ? ALWAYS : from;
        LocalDate last = to == null ? FOR_EVER : to;
        List<Days<Selection.Dated>> events = new ArrayList<>();
        List<Selection.Dated> undatedEvents = new ArrayList<>();
        for (Selection.Dated dated : counts) {
            if (isDated(dated.earliest(), dated.latest())) {
                events.add(Days.of(dated.earliest(), dated.latest(), dated));
            } else {
                undatedEvents.add(dated);
            }
        }
        List<Days<CountedFigure>> numbers = new ArrayList<>();
        List<CountedFigure> undatedNumbers = new ArrayList<>();
        for (CountedFigure figure : figures) {
            if (isDated(figure.earliest(), figure.latest())) {
                numbers.add(Days.of(figure.earliest(), figure.latest(), figure));
            } else {
                undatedNumbers.add(figure);
            }
        }
        Sweep<Selection.Dated> sweptEvents = new Sweep<>(events);
        Sweep<CountedFigure> sweptNumbers = new Sweep<>(numbers);
        List<Period> periods = new ArrayList<>();
        TreeSet<LocalDate> starts = starts(events, first, last);
        for (LocalDate start : starts) {
            LocalDate next = starts.higher(start);
            LocalDate end = next == null ? last : next.minusDays(1);
            List<Days<Selection.Dated>> possible = sweptEvents.on(start);
            if (!possible.isEmpty()) {
                List<Days<CountedFigure>> possibleNumbers = sweptNumbers.on(start);
                periods.add(new Period(
                        start.equals(ALWAYS) ? null : start,
                        end.equals(FOR_EVER) ? null : end,
                        tally(values(possible, Days::oneDay), values(possibleNumbers, Days::oneDay), larger, types),
                        tally(values(possible, all -> true), values(possibleNumbers, all -> true), larger, types)));
            }
        }
        return new Timeline(
                counts.stream().mapToLong(Selection.Dated::events).sum(),
                periods,
                tally(undatedEvents, undatedNumbers, larger, types));
    }

    private static boolean isDated(LocalDate earliest, LocalDate latest) {
        return earliest != null || latest != null;
    }

    /** The days on which something starts, or is over since the day before. */
    private static TreeSet<LocalDate> starts(List<? extends Days<?>> events, LocalDate first, LocalDate last) {
        TreeSet<LocalDate> starts = new TreeSet<>(List.of(first));
        for (Days<?> days : events) {
            starts.add(days.first);
            if (!days.last.equals(FOR_EVER)) {
                starts.add(days.last.plusDays(1));
            }
        }
        return new TreeSet<>(starts.subSet(first, true, last, true));
    }

    private static <T> List<T> values(List<Days<T>> days, Predicate<Days<T>> which) {
        return days.stream().filter(which).map(Days::value).toList();
    }

    private static Tally tally(
            List<Selection.Dated> events, List<CountedFigure> figures, IntUnaryOperator larger, Labels types) {
        Map<String, Long> byType = new HashMap<>();
        events.forEach(dated -> byType.merge(dated.type(), dated.events(), Long::sum));
        return new Tally(
                events.stream().mapToLong(Selection.Dated::events).sum(),
                types.in(
                                byType,
                                (code, number) ->
                                        new TypeCount(code, types.byCode().get(code), number))
                        .toList(),
                Sum.people(Sum.of(figures, larger)));
    }

    /** Something that may have been on any day from the first to the last. */
    private record Days<T>(LocalDate first, LocalDate last, T value) {

        static <T> Days<T> of(LocalDate earliest, LocalDate latest, T value) {
            return new Days<>(earliest == null ? ALWAYS : earliest, latest == null ? FOR_EVER : latest, value);
        }

        boolean oneDay() {
            return first.equals(last);
        }
    }

    /** Goes through the days in order and keeps what is possible on each. */
    private static final class Sweep<T> {

        private final List<Days<T>> coming;
        private final List<Days<T>> open = new ArrayList<>();
        private int next;

        Sweep(List<Days<T>> all) {
            coming = all.stream().sorted(Comparator.comparing(Days::first)).toList();
        }

        /** What is possible on a day that is no earlier than the one asked for before. */
        List<Days<T>> on(LocalDate day) {
            while (next < coming.size() && !coming.get(next).first.isAfter(day)) {
                open.add(coming.get(next++));
            }
            open.removeIf(days -> days.last.isBefore(day));
            return open;
        }
    }
}
