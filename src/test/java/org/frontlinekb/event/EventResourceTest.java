package org.frontlinekb.event;

import static org.frontlinekb.Api.all;
import static org.frontlinekb.Api.assertFilters;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventResourceTest extends ListContract {

    private static final String EVENTS = "/api/v1/events";
    private static final String REPORT = "party-members-at-the-covid-19-front";

    @Override
    protected String collection() {
        return EVENTS;
    }

    @Override
    protected String misspelt() {
        return "leishenshan-oaths";
    }

    @Override
    protected String meant() {
        return "leishenshan-oath";
    }

    @Override
    protected int step() {
        return 9;
    }

    @Test
    void listsEarliestFirstAndUndatedLast() {
        List<JsonNode> events = all(EVENTS);
        assertEquals(
                ids(events.stream()
                        .sorted(Comparator.<JsonNode, String>comparing(EventResourceTest::day)
                                .thenComparing(event -> event.path("id").textValue()))
                        .toList()),
                ids(events));
        assertFalse(day(events.get(0)).startsWith("9999"));
        assertTrue(day(events.get(events.size() - 1)).startsWith("9999"));
    }

    private static String day(JsonNode event) {
        JsonNode earliest = event.path("occurred").path("earliest");
        return earliest.isTextual() ? earliest.textValue() : "9999-12-31";
    }

    @Test
    void filtersByType() {
        assertFilters(EVENTS, "type=oath", is("type", "oath"));
        assertFilters(EVENTS, "type=oath&type=meeting", is("type", "oath").or(is("type", "meeting")));
    }

    @Test
    void filtersByStatus() {
        assertFilters(EVENTS, "status=called_for", is("status", "called_for"));
        assertFilters(
                EVENTS, "status=planned&status=ongoing", is("status", "planned").or(is("status", "ongoing")));
    }

    @Test
    void joinsFiltersWithAnd() {
        assertFilters(
                EVENTS,
                "status=occurred&type=meeting&region=anhui",
                is("status", "occurred").and(is("type", "meeting")).and(in(descendantsOf("anhui"))));
    }

    @Test
    void filtersByReport() {
        assertEquals(ids(EVENTS), ids(EVENTS + "?report=" + REPORT));
    }

    @Test
    void filtersByUnit() {
        assertFilters(EVENTS, "unit=piaoan-group", takesPart("unit", "piaoan-group"));
        assertFilters(
                EVENTS,
                "unit=piaoan-group&unit=csce-third-bureau",
                takesPart("unit", "piaoan-group").or(takesPart("unit", "csce-third-bureau")));
    }

    @Test
    void filtersByPerson() {
        assertFilters(EVENTS, "person=huang-dangyu", takesPart("person", "huang-dangyu"));
    }

    @Test
    void filtersByRegionWithWhatLiesInIt() {
        Set<String> hubei = descendantsOf("hubei");
        assertFilters(EVENTS, "region=hubei", in(hubei));
        assertFilters(EVENTS, "region=hubei&include_descendants=true", in(hubei));
        assertFilters(EVENTS, "region=hubei&include_descendants=false", in(Set.of("hubei")));
        assertNotEquals(ids(EVENTS + "?region=hubei"), ids(EVENTS + "?region=hubei&include_descendants=false"));
        assertFilters(EVENTS, "region=hubei&region=henan", in(hubei).or(in(descendantsOf("henan"))));
    }

    @Test
    void takesACodeForARegionsId() {
        assertEquals(ids(EVENTS + "?region=hubei-wuhan"), ids(EVENTS + "?region=420100"));
        assertEquals(ids(EVENTS + "?region=hubei"), ids(EVENTS + "?region=420000"));
        assertFalse(ids(EVENTS + "?region=420000").isEmpty());
    }

    @Test
    void filtersByDay() {
        assertFilters(
                EVENTS, "from=2020-01-28", dated().and(event -> latest(event).compareTo("2020-01-28") >= 0));
        assertFilters(EVENTS, "to=2020-01-27", dated().and(event -> day(event).compareTo("2020-01-27") <= 0));
        assertFilters(
                EVENTS,
                "from=2020-01-26&to=2020-01-28",
                dated().and(event ->
                        latest(event).compareTo("2020-01-26") >= 0 && day(event).compareTo("2020-01-28") <= 0));
        assertEquals(List.of("leishenshan-delivery-planned"), ids(EVENTS + "?from=2020-02-01"));
        assertEquals(List.of(), ids(EVENTS + "?to=2019-12-31"));
    }

    @Test
    void walksThroughAFilteredList() {
        List<String> whole = ids(EVENTS + "?region=beijing");
        List<String> walked = org.frontlinekb.Api.pages(EVENTS + "?region=beijing&limit=2").stream()
                .flatMap(page -> stream(page.path("items")))
                .map(event -> event.path("id").textValue())
                .toList();
        assertTrue(whole.size() > 4);
        assertEquals(whole, walked);
    }

    @Test
    void refusesACursorOfAnotherFilter() {
        String cursor =
                get(EVENTS + "?region=beijing&limit=1").path("next").textValue().replaceAll(".*cursor=([^&]*).*", "$1");
        fault(refused(400, EVENTS + "?region=hubei&limit=1&cursor=" + cursor), "cursor");
        fault(refused(400, EVENTS + "?cursor=" + cursor), "cursor");
        get(EVENTS + "?limit=3&cursor=" + cursor + "&region=beijing");
    }

    @Test
    void refusesWhatItDoesNotKnowAndSuggestsTheNearest() {
        assertAll(
                () -> suggests("region=hubie", "region", "hubei"),
                () -> suggests("unit=piaoan-grup", "unit", "piaoan-group"),
                () -> suggests("person=huang-dangyi", "person", "huang-dangyu"),
                () -> suggests("report=" + REPORT + "s", "report", REPORT),
                () -> suggests("type=oaths", "type", "oath"),
                () -> suggests("status=ocurred", "status", "occurred"),
                () -> suggests("regoin=hubei", "regoin", "region"),
                () -> suggests("include_descendents=false", "include_descendents", "include_descendants"));
    }

    private static void suggests(String query, String parameter, String suggestion) {
        assertEquals(
                suggestion,
                fault(refused(400, EVENTS + "?" + query), parameter)
                        .path("suggestion")
                        .textValue());
    }

    @Test
    void refusesMalformedValues() {
        assertAll(
                () -> fault(refused(400, EVENTS + "?from=2020-02-30"), "from"),
                () -> fault(refused(400, EVENTS + "?from=27%20January"), "from"),
                () -> fault(refused(400, EVENTS + "?to="), "to"),
                () -> fault(refused(400, EVENTS + "?from=2020-02-02&to=2020-02-01"), "from"),
                () -> fault(refused(400, EVENTS + "?include_descendants=no&region=hubei"), "include_descendants"),
                () -> fault(refused(400, EVENTS + "?status=OCCURRED"), "status"),
                () -> fault(refused(400, EVENTS + "?region="), "region"),
                () -> fault(refused(400, EVENTS + "?region=%25"), "region"),
                () -> fault(refused(400, EVENTS + "?from=2020-01-01&from=2020-01-02"), "from"));
    }

    @Test
    void tellsAllFaultsAtOnceWithWhatIsAllowed() {
        JsonNode problem = refused(400, EVENTS + "?type=oaths&status=ocurred&from=soon&region=hubie&colour=red");
        assertEquals(
                Set.of("type", "status", "from", "region", "colour"),
                stream(problem.path("errors"))
                        .map(fault -> fault.path("parameter").textValue())
                        .collect(Collectors.toSet()));
        assertEquals(4, fault(problem, "status").path("allowed").size());
    }

    @Test
    void partsAndWholesNameEachOther() {
        int parts = 0;
        for (String id : ids(EVENTS)) {
            JsonNode event = get(EVENTS + "/" + id);
            for (JsonNode part : event.path("parts")) {
                parts++;
                assertEquals(
                        id,
                        get(part.path("url").textValue())
                                .path("part_of")
                                .path("id")
                                .textValue());
            }
            if (event.path("part_of").isObject()) {
                assertTrue(ids(stream(get(event.path("part_of").path("url").textValue())
                                        .path("parts"))
                                .toList())
                        .contains(id));
            }
        }
        assertTrue(parts > 0);
    }

    @Test
    void anEventTellsWhereTheReportSaysSo() {
        JsonNode event = get(EVENTS + "/leishenshan-oath");
        assertAll(
                () -> assertFalse(event.path("citations").isEmpty()),
                () -> assertEquals(
                        REPORT, event.path("citations").path(0).path("report").textValue()),
                () -> assertEquals(
                        "act", event.path("citations").path(0).path("supports").textValue()),
                () -> assertEquals(
                        "withheld", event.path("citations").path(0).path("text").textValue()),
                () -> assertFalse(event.path("citations").path(0).has("exact")),
                () -> assertFalse(event.path("title").path("zh").asText().isBlank()),
                () -> assertFalse(event.path("summary").path("en").asText().isBlank()),
                () -> assertEquals(
                        "2020-01-28", event.path("occurred").path("edtf").textValue()),
                () -> assertEquals(
                        "year", event.path("occurred").path("inferred").path(0).textValue()));
    }

    private static Predicate<JsonNode> is(String key, String value) {
        return event -> event.path(key).asText().equals(value);
    }

    private static Predicate<JsonNode> takesPart(String kind, String id) {
        return event -> stream(event.path("participants"))
                .anyMatch(participant ->
                        participant.path(kind).path("id").asText().equals(id));
    }

    private static Predicate<JsonNode> in(Set<String> regions) {
        return event -> stream(event.path("regions"))
                .anyMatch(place ->
                        regions.contains(place.path("region").path("id").textValue()));
    }

    private static Predicate<JsonNode> dated() {
        return event -> event.path("occurred").path("earliest").isTextual();
    }

    private static String latest(JsonNode event) {
        return event.path("occurred").path("latest").textValue();
    }

    /** A region and the regions with events in it. */
    private static Set<String> descendantsOf(String region) {
        return all("/api/v1/regions?has_events=true").stream()
                .filter(candidate -> candidate.path("id").textValue().equals(region)
                        || ids(stream(candidate.path("ancestors")).toList()).contains(region))
                .map(candidate -> candidate.path("id").textValue())
                .collect(Collectors.toSet());
    }
}
