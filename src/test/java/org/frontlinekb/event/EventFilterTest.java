package org.frontlinekb.event;

import static org.frontlinekb.Api.all;
import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.pages;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.frontlinekb.Apart;
import org.frontlinekb.Api;
import org.frontlinekb.Sample;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.history.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over the bundled knowledge, whose dates are all single days, and acts with every other kind of date. */
@QuarkusTest
@TestProfile(EventFilterTest.Alone.class)
class EventFilterTest {

    public static class Alone extends Apart {}

    private static final String EVENTS = "/api/v1/events";
    private static final Author AUTHOR = new Author("a test", "to see what filters find");
    private static final long SEED = Long.getLong("frontline.seed", System.nanoTime());
    private static final int RANGES = 60;

    /** EDTF and the bounds it has. */
    private static final List<String[]> DATES = List.of(
            new String[] {"2020-01", "2020-01-01", "2020-01-31"},
            new String[] {"2020", "2020-01-01", "2020-12-31"},
            new String[] {"2020-01-26/2020-01-29", "2020-01-26", "2020-01-29"},
            new String[] {"2020-01-20/2020-02-05", "2020-01-20", "2020-02-05"},
            new String[] {"2020-02-01/..", "2020-02-01", null},
            new String[] {"../2020-01-28", null, "2020-01-28"});

    @Inject
    Importer importer;

    @BeforeEach
    void takeActsWithEveryKindOfDate() {
        Sample sample = Sample.document();
        for (String[] date : DATES) {
            ObjectNode event = (ObjectNode) sample.at("/events/0");
            event.put("id", "test-meeting-" + DATES.indexOf(date));
            ObjectNode occurred = (ObjectNode) event.path("occurred");
            occurred.remove(List.of("earliest", "latest", "part_of_day"));
            occurred.put("edtf", date[0]);
            if (date[1] != null) {
                occurred.put("earliest", date[1]);
            }
            if (date[2] != null) {
                occurred.put("latest", date[2]);
            }
            sample.set("/events/-", event);
        }
        importer.take(sample.bytes(), AUTHOR);
        Api.forget();
    }

    @Test
    void possibleAndCertainCompareWithTheBounds() {
        Random random = new Random(SEED);
        List<JsonNode> events = all(EVENTS);
        int wider = 0;
        for (int i = 0; i < RANGES; i++) {
            LocalDate from =
                    random.nextInt(4) == 0 ? null : LocalDate.of(2020, 1, 15).plusDays(random.nextInt(30));
            LocalDate to = random.nextInt(4) == 0
                    ? null
                    : (from == null ? LocalDate.of(2020, 1, 15) : from).plusDays(random.nextInt(20));
            String range = (from == null ? "" : "&from=" + from) + (to == null ? "" : "&to=" + to);
            String told = "-Dfrontline.seed=" + SEED + " " + range;
            List<String> possible = ids(EVENTS + "?time_match=possible" + range);
            List<String> certain = ids(EVENTS + "?time_match=certain" + range);

            assertTrue(possible.containsAll(certain), told);
            assertEquals(possible, ids(EVENTS + "?sort=occurred" + range), told);
            assertEquals(expected(events, event -> possible(event, from, to)), possible, told);
            assertEquals(expected(events, event -> certain(event, from, to)), certain, told);
            wider += possible.size() > certain.size() ? 1 : 0;
        }
        assertTrue(wider > 0, "possible never found more, -Dfrontline.seed=" + SEED);
    }

    /** Acts on a day, within a month and beyond are read one after the other, and come as one list. */
    @Test
    void pagesOfARangeAreInOrderWhicheverWayTheyAreRead() {
        for (String range : List.of(
                "&from=2020-01-25",
                "&to=2020-01-28",
                "&from=2020-01-20&to=2020-01-28",
                "&time_match=certain&from=2020-01-01")) {
            List<JsonNode> whole = all(EVENTS + "?type=meeting" + range);
            assertTrue(whole.size() > 3, range);
            List<String> latestFirst = whole.stream()
                    .sorted(Comparator.comparing(
                                    (JsonNode event) -> day(event, "earliest"),
                                    Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(EventFilterTest::id))
                    .map(EventFilterTest::id)
                    .toList();
            walk(ids(whole), EVENTS + "?limit=2&type=meeting" + range);
            walk(latestFirst, EVENTS + "?limit=2&type=meeting&sort=-occurred" + range);
            walk(
                    whole.stream()
                            .map(EventFilterTest::id)
                            .sorted(Comparator.reverseOrder())
                            .toList(),
                    EVENTS + "?limit=2&type=meeting&sort=-id" + range);
        }
    }

    private static void walk(List<String> expected, String address) {
        List<JsonNode> forth = pages(address);
        List<JsonNode> back = new ArrayList<>(
                Api.along("prev", forth.get(forth.size() - 2).path("next").textValue()));
        Collections.reverse(back);
        for (List<JsonNode> pages : List.of(forth, back)) {
            assertEquals(
                    expected,
                    pages.stream()
                            .flatMap(page -> stream(page.path("items")))
                            .map(EventFilterTest::id)
                            .toList(),
                    address);
            pages.forEach(page -> assertEquals(
                    expected.size(), page.path("total").path("value").intValue(), address));
        }
    }

    @Test
    void aWiderRangeNeverHoldsLess() {
        List<String> whole = ids(EVENTS + "?time_match=certain");
        for (String range : List.of("&from=2020-01-27", "&to=2020-01-28", "&from=2020-01-01&to=2020-12-31")) {
            assertTrue(whole.containsAll(ids(EVENTS + "?time_match=certain" + range)), range);
        }
        assertEquals(ids(EVENTS + "?undated=false"), whole, "without bounds every date is certain to lie within");
    }

    @Test
    void undatedIsWithoutACalendarDate() {
        Api.assertFilters(EVENTS, "undated=true", event -> !dated(event));
        Api.assertFilters(EVENTS, "undated=false", EventFilterTest::dated);
        assertEquals(List.of(), ids(EVENTS + "?undated=true&time_match=certain"));
        assertEquals(List.of(), ids(EVENTS + "?undated=true&from=2000-01-01"));
        assertTrue(ids(EVENTS).containsAll(ids(EVENTS + "?undated=true")));
    }

    @Test
    void facetsOfDaysAndMonthsCountWhatIsCertain() {
        for (String name : List.of("day", "month")) {
            JsonNode facet =
                    get(EVENTS + "?limit=1&facets=" + name).path("facets").path(0);
            assertFalse(facet.path("buckets").isEmpty());
            for (JsonNode bucket : facet.path("buckets")) {
                List<String> found = ids(bucket.path("url").textValue());
                assertEquals(found.size(), bucket.path("count").intValue(), bucket::toString);
            }
            assertEquals(
                    ids(EVENTS + "?undated=true").size(),
                    facet.path("missing").path("count").intValue());
        }
        JsonNode months = get(EVENTS + "?limit=1&facets=month").path("facets").path(0);
        assertEquals("2020-01", months.path("buckets").path(0).path("value").textValue());
        List<String> january = ids(months.path("buckets").path(0).path("url").textValue());
        assertTrue(january.containsAll(List.of("test-meeting-0", "test-meeting-2")), "as long as the month, and in it");
        assertFalse(january.contains("test-meeting-3"), "runs into February");
    }

    @Test
    void partsAndWholes() {
        Map<String, String> wholes = new java.util.TreeMap<>();
        for (String id : ids(EVENTS)) {
            JsonNode whole = get(EVENTS + "/" + id).path("part_of").path("id");
            if (whole.isTextual()) {
                wholes.put(id, whole.textValue());
            }
        }
        Api.assertFilters(EVENTS, "is_part=true", event -> wholes.containsKey(id(event)));
        Api.assertFilters(EVENTS, "is_part=false", event -> !wholes.containsKey(id(event)));
        Api.assertFilters(EVENTS, "part_of=test-meeting", event -> "test-meeting".equals(wholes.get(id(event))));
        Api.assertFilters(
                EVENTS,
                "part_of=test-meeting&part_of=leishenshan-ceremony",
                event -> List.of("test-meeting", "leishenshan-ceremony").contains(wholes.getOrDefault(id(event), "")));
        fault(refused(400, EVENTS + "?part_of=test-meetings"), "part_of");
    }

    @Test
    void whatIsNotReportedIsAFilterToo() {
        for (String key : List.of("regions", "participants", "figures")) {
            String parameter = key.equals("regions") ? "has_region" : "has_" + key;
            Api.assertFilters(
                    EVENTS, parameter + "=true", event -> !event.path(key).isEmpty());
            Api.assertFilters(
                    EVENTS, parameter + "=false", event -> event.path(key).isEmpty());
        }
        Predicate<JsonNode> said =
                event -> event.path("asserted_by").path("quote").isTextual();
        Api.assertFilters(EVENTS, "has_speaker=true", said);
        Api.assertFilters(EVENTS, "has_speaker=false", said.negate());
    }

    @Test
    void partsOfTheDay() {
        Api.assertFilters(
                EVENTS, "part_of_day=evening", event -> partOfDay(event).equals("evening"));
        Api.assertFilters(
                EVENTS,
                "part_of_day=evening&part_of_day=noon",
                event -> List.of("evening", "noon").contains(partOfDay(event)));
    }

    @Test
    void figuresCompareWithTheirBounds() {
        for (String bound : List.of("3", "30", "74", "99.5", "100", "120", "120.0001", "135", "200", "5000")) {
            BigDecimal number = new BigDecimal(bound);
            Api.assertFilters(EVENTS, "min=" + bound, some(figure -> atLeast(figure, number, false)));
            Api.assertFilters(EVENTS, "max=" + bound, some(figure -> atMost(figure, number, false)));
            Api.assertFilters(
                    EVENTS, "figure_match=possible&min=" + bound, some(figure -> atLeast(figure, number, true)));
            Api.assertFilters(
                    EVENTS, "figure_match=possible&max=" + bound, some(figure -> atMost(figure, number, true)));
        }
        BigDecimal hundred = new BigDecimal("100");
        BigDecimal twoHundred = new BigDecimal("200");
        Api.assertFilters(
                EVENTS,
                "min=100&max=200",
                some(figure -> atLeast(figure, hundred, false) && atMost(figure, twoHundred, false)));
        Api.assertFilters(
                EVENTS,
                "min=100&max=200&figure_match=possible",
                some(figure -> atLeast(figure, hundred, true) && atMost(figure, twoHundred, true)));
    }

    @Test
    void oneFigureMustMeetAllThatIsAsked() {
        // 120余名 Party members and about 200 households: no figure of households is certainly 120 or more.
        List<String> members = ids(EVENTS + "?min=120&figure_of=" + encoded("党员"));
        List<String> households = ids(EVENTS + "?min=120&figure_of=household");
        assertTrue(members.contains("test-watch"));
        assertFalse(households.contains("test-watch"));
        assertTrue(ids(EVENTS + "?min=120&figure_match=possible&figure_of=HOUSEHOLD")
                .contains("test-watch"));
    }

    @Test
    void figuresAreFoundByWhatIsCountedInEitherLanguage() {
        Api.assertFilters(
                EVENTS,
                "figure_of=" + encoded("党员"),
                some(figure -> figure.path("counted").path("zh").textValue().contains("党员")));
        Api.assertFilters(
                EVENTS,
                "figure_of=party%20MEMBER",
                some(figure -> figure.path("counted")
                        .path("en")
                        .textValue()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("party member")));
        // A wildcard of SQL is a character like others.
        assertEquals(List.of(), ids(EVENTS + "?figure_of=%25"));
        assertEquals(List.of(), ids(EVENTS + "?figure_of=_"));
    }

    @Test
    void updatedSinceFindsWhatWasChangedSince() {
        Instant now = Instant.now().plusSeconds(1);
        assertEquals(List.of(), ids(EVENTS + "?updated_since=" + now.plusSeconds(60)));
        assertEquals(ids(EVENTS), ids(EVENTS + "?updated_since=2000-01-01T00:00:00Z"));
        assertEquals(ids(EVENTS), ids(EVENTS + "?updated_since=2000-01-01T00:00:00+08:00"));

        Sample changed =
                Sample.document().set("/events/0/title/en", "The township meets again (test) " + System.nanoTime());
        Instant before = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        importer.take(changed.bytes(), AUTHOR);
        assertEquals(List.of("test-meeting"), ids(EVENTS + "?updated_since=" + before));
    }

    private static List<String> expected(List<JsonNode> events, Predicate<JsonNode> condition) {
        return ids(events.stream().filter(condition).toList());
    }

    private static boolean possible(JsonNode event, LocalDate from, LocalDate to) {
        LocalDate earliest = day(event, "earliest");
        LocalDate latest = day(event, "latest");
        return from == null && to == null
                || dated(event)
                        && (from == null || latest == null || !latest.isBefore(from))
                        && (to == null || earliest == null || !earliest.isAfter(to));
    }

    private static boolean certain(JsonNode event, LocalDate from, LocalDate to) {
        LocalDate earliest = day(event, "earliest");
        LocalDate latest = day(event, "latest");
        return dated(event)
                && (from == null || earliest != null && !earliest.isBefore(from))
                && (to == null || latest != null && !latest.isAfter(to));
    }

    private static LocalDate day(JsonNode event, String key) {
        JsonNode day = event.path("occurred").path(key);
        return day.isTextual() ? LocalDate.parse(day.textValue()) : null;
    }

    private static boolean dated(JsonNode event) {
        return event.path("occurred").path("edtf").isTextual();
    }

    private static String partOfDay(JsonNode event) {
        return event.path("occurred").path("part_of_day").asText();
    }

    private static String id(JsonNode event) {
        return event.path("id").textValue();
    }

    private static Predicate<JsonNode> some(Predicate<JsonNode> condition) {
        return event -> stream(event.path("figures")).anyMatch(condition);
    }

    private static boolean atLeast(JsonNode figure, BigDecimal number, boolean possible) {
        JsonNode bound = figure.path(possible ? "high" : "low");
        return bound.isNull() ? possible : bound.decimalValue().compareTo(number) >= 0;
    }

    private static boolean atMost(JsonNode figure, BigDecimal number, boolean possible) {
        JsonNode bound = figure.path(possible ? "low" : "high");
        return bound.isNull() ? possible : bound.decimalValue().compareTo(number) <= 0;
    }
}
