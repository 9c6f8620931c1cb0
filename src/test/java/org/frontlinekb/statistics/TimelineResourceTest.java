package org.frontlinekb.statistics;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineResourceTest {

    private static final String FILTER = "report=party-members-at-the-covid-19-front";
    private static final String TIMELINE = "/api/v1/events/timeline?" + FILTER;

    @Test
    void countsTheDaysOfTheReport() {
        get(TIMELINE)
                .then()
                .statusCode(200)
                .body("periods.from", contains("2020-01-25", "2020-01-27", "2020-01-28", "2020-02-05"))
                .body("periods.to", contains("2020-01-25", "2020-01-27", "2020-01-28", "2020-02-05"))
                .body("periods[0].certain.events", is(2))
                .body("periods[0].certain.types.type", contains("directive", "meeting"))
                .body("periods[0].certain.types[1].label.zh", is("会议"))
                .body("periods[0].certain.people", nullValue())
                .body("periods[1].possible.people.low", is(135))
                .body("periods[1].possible.people.high", is(135))
                .body("periods[2].certain.people.low", is(120))
                .body("periods[2].certain.people.high", nullValue())
                .body("periods[2].certain.people.figures", is(1))
                .body("periods[3].certain.types.type", contains("delivery"));
    }

    @Test
    void accountsForEveryEventOfTheList() {
        JsonPath timeline = get(TIMELINE).jsonPath();
        int total = get("/api/v1/events?limit=1&" + FILTER).jsonPath().getInt("total.value");
        assertEquals(total, timeline.getInt("events"));
        int certain = timeline.<Integer>getList("periods.certain.events").stream()
                .mapToInt(i -> i)
                .sum();
        assertEquals(total, certain + timeline.getInt("undated.events"));
        for (Map<String, Map<String, Object>> period : timeline.<Map<String, Map<String, Object>>>getList("periods")) {
            int possible = (int) period.get("possible").get("events");
            assertTrue((int) period.get("certain").get("events") <= possible);
            int sum = ((List<?>) period.get("possible").get("types"))
                    .stream()
                            .mapToInt(type -> (int) ((Map<?, ?>) type).get("events"))
                            .sum();
            assertEquals(possible, sum);
        }
    }

    @Test
    void keepsToTheDaysAskedFor() {
        get(TIMELINE + "&from=2020-01-26&to=2020-01-27")
                .then()
                .body("periods.from", contains("2020-01-27"))
                .body("undated.events", is(0));
        get(TIMELINE + "&from=2020-01-28&to=2020-01-27").then().statusCode(400);
    }

    @Test
    void isNotTakenForAnEvent() {
        get("/api/v1/events/timelin").then().statusCode(404);
        get(TIMELINE + "&limit=3").then().statusCode(400).body("errors[0].parameter", is("limit"));
    }
}
