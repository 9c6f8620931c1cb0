package org.frontlinekb.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.statistics.Selection.Dated;
import org.frontlinekb.statistics.Timeline.Period;
import org.frontlinekb.statistics.Timeline.Tally;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Labels TYPES = new Labels(
            new LinkedHashMap<>(Map.of("duty", new Bilingual("值守", "Duty"), "oath", new Bilingual("宣誓", "Oath"))));

    @Test
    void countsAnEventOfSeveralDaysAsPossibleOnEachAndCertainOnNone() {
        Timeline timeline = timeline(null, null, dated(1, 3, "duty", 1), dated(2, 2, "oath", 4));
        assertEquals(List.of("1..1 0/1", "2..2 4/5", "3..3 0/1"), told(timeline));
        assertEquals(5, timeline.events());
    }

    @Test
    void keepsDaysApartThatHaveTheSameNumbers() {
        assertEquals(
                List.of("1..1 1/1", "2..2 1/1"),
                told(timeline(null, null, dated(1, 1, "oath", 1), dated(2, 2, "oath", 1))));
    }

    @Test
    void leavesOutDaysWithoutEvents() {
        assertEquals(
                List.of("1..1 1/1", "9..9 1/1"),
                told(timeline(null, null, dated(1, 1, "oath", 1), dated(9, 9, "oath", 1))));
    }

    @Test
    void hasNoEndWhereAnEventHasNone() {
        List<Period> periods = timeline(
                        null, null, new Dated(day(5), null, "duty", 1), new Dated(null, day(2), "oath", 1))
                .periods();
        assertEquals(2, periods.size());
        assertNull(periods.get(0).from());
        assertEquals(day(2), periods.get(0).to());
        assertEquals(day(5), periods.get(1).from());
        assertNull(periods.get(1).to());
        assertEquals(0, periods.get(1).certain().events());
    }

    @Test
    void keepsToTheDaysAskedFor() {
        Timeline timeline =
                timeline(3, 6, new Dated(null, null, "oath", 2), dated(1, 4, "duty", 1), dated(6, 9, "duty", 1));
        assertEquals(List.of("3..4 0/1", "6..6 0/1"), told(timeline));
        assertEquals(2, timeline.undated().events());
    }

    @Test
    void doesNotCallAnEventCertainBecauseOnlyOneOfItsDaysWasAskedFor() {
        assertEquals(List.of("4..4 0/1"), told(timeline(4, 4, dated(3, 5, "duty", 1))));
    }

    @Test
    void addsUpPeopleDayByDay() {
        List<CountedFigure> figures =
                List.of(figure(0, 1, 3, 0, "10"), figure(1, 2, 2, 10, "5"), figure(2, 2, 2, 20, "3"));
        Timeline timeline = Timeline.of(
                List.of(dated(1, 3, "duty", 1), dated(2, 2, "oath", 2)),
                figures,
                event -> event == 2 ? 0 : -1,
                null,
                null,
                TYPES);
        List<Period> periods = timeline.periods();
        assertEquals(new BigDecimal("10"), periods.get(0).possible().people().low());
        assertNull(periods.get(0).certain().people());
        // on the second day the part repeats what its larger event may count, but that event is not certain
        assertEquals(new BigDecimal("15"), periods.get(1).possible().people().low());
        assertEquals(new BigDecimal("8"), periods.get(1).certain().people().low());
        assertEquals(new BigDecimal("10"), periods.get(2).possible().people().high());
    }

    @Test
    void countsEachDayAsOneWouldByHand() {
        Random random = new Random(20200128);
        for (int round = 0; round < 300; round++) {
            List<Dated> events = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                int first = 1 + random.nextInt(20);
                events.add(dated(
                        first,
                        first + random.nextInt(4),
                        random.nextBoolean() ? "duty" : "oath",
                        1 + random.nextInt(3)));
            }
            Timeline timeline = timeline(null, null, events.toArray(Dated[]::new));
            for (int i = 1; i < timeline.periods().size(); i++) {
                assertTrue(timeline.periods()
                        .get(i - 1)
                        .to()
                        .isBefore(timeline.periods().get(i).from()));
            }
            for (int d = 1; d <= 25; d++) {
                LocalDate day = day(d);
                long possible = events.stream()
                        .filter(event -> !event.earliest().isAfter(day)
                                && !event.latest().isBefore(day))
                        .mapToLong(Dated::events)
                        .sum();
                long certain = events.stream()
                        .filter(event ->
                                event.earliest().equals(day) && event.latest().equals(day))
                        .mapToLong(Dated::events)
                        .sum();
                Period period = timeline.periods().stream()
                        .filter(candidate -> !candidate.from().isAfter(day)
                                && !candidate.to().isBefore(day))
                        .findFirst()
                        .orElse(null);
                assertEquals(possible, period == null ? 0 : period.possible().events());
                assertEquals(certain, period == null ? 0 : period.certain().events());
                if (period != null) {
                    assertTrue(period.possible().events() > 0);
                    assertEquals(period.possible().events(), sumOverTypes(period.possible()));
                    assertEquals(period.certain().events(), sumOverTypes(period.certain()));
                }
            }
        }
    }

    private static long sumOverTypes(Tally tally) {
        return tally.types().stream().mapToLong(Timeline.TypeCount::events).sum();
    }

    private static Timeline timeline(Integer from, Integer to, Dated... events) {
        return Timeline.of(
                List.of(events),
                List.of(),
                event -> -1,
                from == null ? null : day(from),
                to == null ? null : day(to),
                TYPES);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2020, 1, day);
    }

    private static Dated dated(int first, int last, String type, long events) {
        return new Dated(day(first), day(last), type, events);
    }

    private static CountedFigure figure(int event, int first, int last, int statement, String number) {
        return new CountedFigure(
                event,
                day(first),
                day(last),
                statement,
                "doctors",
                "名",
                new BigDecimal(number),
                new BigDecimal(number));
    }

    private static List<String> told(Timeline timeline) {
        return timeline.periods().stream()
                .map(period -> period.from().getDayOfMonth() + ".."
                        + period.to().getDayOfMonth() + " " + period.certain().events() + "/"
                        + period.possible().events())
                .toList();
    }
}
