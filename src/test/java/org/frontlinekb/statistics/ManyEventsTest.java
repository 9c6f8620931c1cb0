package org.frontlinekb.statistics;

import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.frontlinekb.Apart;
import org.frontlinekb.Api;
import org.frontlinekb.Draft;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.history.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Over so many events that what they have is read by several statements: 1,000 in Haikou, 150 in Sanya, 50 in both, 61
 * without a place; all speak of the same three nurses, and one quote is linked with events of both places.
 */
@QuarkusTest
@TestProfile(ManyEventsTest.Alone.class)
class ManyEventsTest {

    public static class Alone extends Apart {}

    private static final String ALL = "report=many";

    @Inject
    Importer importer;

    @BeforeEach
    void takeManyEvents() {
        Draft draft = new Draft("many");
        draft.first("events").put("figures", List.of());
        IntStream.range(0, 1_260).forEach(number -> {
            Map<String, Object> event = draft.event("event-" + number);
            event.put("regions", places(number));
            draft.with("events", event);
        });
        draft.first("quotes").put("events", List.of("many-event-0", "many-event-1", "many-event-1100"));
        importer.take(draft.json().getBytes(StandardCharsets.UTF_8), new Author("a test", "to have many events"));
    }

    private static List<Object> places(int number) {
        List<String> regions = number < 1_000
                ? List.of("hainan-haikou")
                : number < 1_150
                        ? List.of("hainan-sanya")
                        : number < 1_200 ? List.of("hainan-haikou", "hainan-sanya") : List.of();
        return List.copyOf(regions.stream()
                .map(region -> Draft.entry("role", "location", "region", region, "citation", Draft.citation("青石镇")))
                .toList());
    }

    @Test
    void countsManyLikeFew() {
        JsonNode many = get("/api/v1/statistics?level=prefecture&" + ALL);
        assertEquals(many, get("/api/v1/statistics?level=prefecture&updated_since=1970-01-01T00:00:00Z&" + ALL));
        assertEquals(1_261, many.path("total").path("events").intValue());
        assertEquals(1, many.path("total").path("quotes").intValue());
        assertEquals(3, many.path("total").path("people").path("low").intValue(), "the same words, counted once");
        assertEquals(61, many.path("without_region").path("events").intValue());
        assertEquals(0, many.path("without_region").path("quotes").intValue());
        assertEquals(1_261, many.path("types").path(0).path("events").intValue());
        assertEquals(1_261, many.path("unit_kinds").path(0).path("events").intValue());
        assertEquals(0, many.path("without_unit").path("events").intValue());
        assertEquals(2, many.path("regions").size());
        for (JsonNode row : many.path("regions")) {
            String region = row.path("region").path("id").textValue();
            JsonNode alone =
                    get("/api/v1/statistics?region=" + region + "&" + ALL).path("total");
            for (String number : List.of("events", "quotes", "people", "figures")) {
                assertEquals(alone.path(number), row.path(number), region + ", " + number);
            }
        }
    }

    @Test
    void addsUpTheSameWordsOfTwoReports() {
        importer.take(
                new Draft("twin").json().getBytes(StandardCharsets.UTF_8),
                new Author("a test", "to have the same words twice"));
        JsonNode people =
                get("/api/v1/statistics?report=twin&" + ALL).path("total").path("people");
        assertEquals(6, people.path("low").intValue());
        assertEquals(2, people.path("figures").intValue());
    }

    @Test
    void countsNothingThatIsNotSelected() {
        JsonNode all = get("/api/v1/statistics");
        JsonNode departures = get("/api/v1/statistics?type=departure");
        assertEquals(1, departures.path("types").size());
        for (String number : List.of("events", "quotes", "people", "figures")) {
            JsonNode whole = departures.path("total").path(number);
            assertEquals(whole, departures.path("types").path(0).path(number), number);
            assertEquals(whole, row(all.path("types"), "departure").path(number), number);
        }
    }

    private static JsonNode row(JsonNode rows, String code) {
        return Api.stream(rows)
                .filter(row -> row.path("code").textValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheSameByARegionOrAUnitWhetherItIsFrequentOrSeldom() {
        assertEquals(1_050, ids("/api/v1/events?region=hainan-haikou&" + ALL).size());
        assertEquals(200, ids("/api/v1/events?region=hainan-sanya&" + ALL).size());
        assertEquals(
                1_200,
                ids("/api/v1/events?region=hainan-haikou&region=hainan-sanya&" + ALL)
                        .size());
        assertEquals(ids("/api/v1/events?has_region=true&" + ALL), ids("/api/v1/events?region=hainan&" + ALL));
        assertEquals(ids("/api/v1/events?" + ALL), ids("/api/v1/events?unit=many-clinic"));
    }
}
