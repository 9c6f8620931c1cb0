package org.frontlinekb.statistics;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frontlinekb.Statements;
import org.junit.jupiter.api.Test;

/** Over the bundled report, whose figures were added up by hand. */
@QuarkusTest
class StatisticsResourceTest {

    private static final String BUNDLED = "/api/v1/statistics?report=party-members-at-the-covid-19-front";

    /** Where no event has a region, neither paths nor names of regions are asked for. */
    private static final int SPARED = 2;

    @Inject
    Statements statements;

    @Test
    void addsUpTheFiguresOfTheReport() {
        // 120 more than (oath and pledge, same words), 74 + 3, 50 more than, 135 (formed and arrived, same words), 25,
        // 2790 more than, 6000 more than by 名; 147 and 700 more than by 人; the share "half or more" is not added
        get(BUNDLED)
                .then()
                .statusCode(200)
                .body("total.figures.counter", contains("人", "名", "家", "起"))
                .body("total.figures.low", contains(847, 9197, 50, 1))
                .body("total.figures.high", contains(null, null, 50, 1))
                .body("total.figures.figures", contains(2, 8, 1, 1))
                .body("total.people.low", is(10044))
                .body("total.people.high", nullValue())
                .body("total.people.figures", is(10));
    }

    @Test
    void hasARowForEachRegionOfTheLevel() {
        get(BUNDLED + "&region=guangdong")
                .then()
                .body("level", is("province"))
                .body("regions.region.id", contains("guangdong", "hubei"))
                .body("regions[0].people.low", is(147))
                .body("regions[0].people.high", is(147))
                .body("without_region.events", is(0));
        get(BUNDLED + "&level=township&region=chongqing")
                .then()
                .body("regions.region.id", hasItem("chongqing-yubei-tiangongdian"))
                .body("regions.find { it.region.id == 'chongqing-yubei-tiangongdian' }.people.low", is(700));
    }

    @Test
    void givesEachRowWhatTheSameFilterGives() {
        JsonPath all = get(BUNDLED).jsonPath();
        List<Map<String, Object>> regions = all.getList("regions");
        assertTrue(regions.size() >= 12);
        for (Map<String, Object> row : regions) {
            String filter = "&region=" + ((Map<?, ?>) row.get("region")).get("id");
            assertEquals(get(BUNDLED + filter).jsonPath().getMap("total"), numbers(row), filter);
        }
        List<Map<String, Object>> types = all.getList("types");
        assertTrue(types.size() >= 20);
        for (Map<String, Object> row : types) {
            String filter = "&type=" + row.get("code");
            assertEquals(get(BUNDLED + filter).jsonPath().getMap("total"), numbers(row), filter);
        }
    }

    @Test
    void countsWhatTheListOfEventsHas() {
        JsonPath all = get(BUNDLED).jsonPath();
        String list = "/api/v1/events?limit=1&report=party-members-at-the-covid-19-front";
        int events = get(list).jsonPath().getInt("total.value");
        assertEquals(events, all.getInt("total.events"));
        assertEquals(
                events,
                all.<Integer>getList("types.events").stream().mapToInt(i -> i).sum());
        for (Map<String, Object> row : all.<Map<String, Object>>getList("regions")) {
            String id = (String) ((Map<?, ?>) row.get("region")).get("id");
            assertEquals(get(list + "&region=" + id).jsonPath().getInt("total.value"), row.get("events"), id);
        }
        int placed = events - all.getInt("without_region.events");
        assertTrue(placed
                <= all.<Integer>getList("regions.events").stream()
                        .mapToInt(i -> i)
                        .sum());
        assertTrue(placed > 0 && placed < events);
    }

    @Test
    void labelsTypesAndKindsInBothLanguages() {
        get(BUNDLED + "&type=oath")
                .then()
                .body("types.code", contains("oath"))
                .body("types[0].label.zh", is("宣誓"))
                .body("types[0].label.en", is("Oath"))
                .body("types[0].people.low", is(120))
                .body(
                        "unit_kinds[0].label.en",
                        is(get("/api/v1/vocabularies/unit_kind")
                                .jsonPath()
                                .getString("concepts.find { it.code == '"
                                        + get(BUNDLED + "&type=oath").jsonPath().getString("unit_kinds[0].code")
                                        + "' }.label.en")))
                .body("without_unit.events", is(0));
    }

    @Test
    void hasNoRowsWhereNothingMatches() {
        get(BUNDLED + "&from=1999-01-01&to=1999-01-02")
                .then()
                .body("total.events", is(0))
                .body("total.people", nullValue())
                .body("total.figures", empty())
                .body("regions", empty())
                .body("types", empty())
                .body("unit_kinds", empty());
    }

    @Test
    void refusesALevelThereIsNot() {
        get(BUNDLED + "&level=provinces")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", is("level"))
                .body("errors[0].suggestion", is("province"));
    }

    @Test
    void takesTheSameNumberOfStatementsForOneRowAndForMany() {
        // Has the events read into memory, if nothing has before.
        get(BUNDLED).then().statusCode(200);
        fewAndMany(BUNDLED + "&type=oath", BUNDLED + "&type=visit");
        fewAndMany("/api/v1/statistics?status=planned", "/api/v1/statistics?status=occurred");
        assertEquals(
                statements("/api/v1/events/timeline?status=planned"),
                statements("/api/v1/events/timeline?status=occurred"));
    }

    private void fewAndMany(String few, String many) {
        assertTrue(statements(many) <= statements(few) + SPARED, few + " or " + many);
    }

    private long statements(String address) {
        long taken = statements.of(() -> get(address).then().statusCode(200));
        assertTrue(taken > 0, "statements are counted");
        return taken;
    }

    private static Map<String, Object> numbers(Map<String, Object> row) {
        Map<String, Object> numbers = new HashMap<>(row);
        numbers.keySet().retainAll(List.of("events", "quotes", "people", "figures"));
        return numbers;
    }
}
