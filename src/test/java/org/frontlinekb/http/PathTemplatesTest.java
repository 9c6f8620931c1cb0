package org.frontlinekb.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PathTemplatesTest {

    private static final String METRICS = "/q/metrics";

    @Test
    void countsEntriesByTheTemplateOfTheirPathAlsoWhenTheAnswerWasKept() {
        for (int i = 0; i < 3; i++) {
            get("/api/v1/events/leishenshan-oath").then().statusCode(200);
        }
        get(METRICS)
                .then()
                .body(containsString("uri=\"/api/v1/events/{id}\""))
                .body(not(containsString("leishenshan-oath")));
    }

    @Test
    void countsWhatIsRefusedUnderOneName() {
        given().urlEncodingEnabled(false)
                .get("/api/v1/regions/refused%00here")
                .then()
                .statusCode(400);
        get("/nowhere/at/all").then().statusCode(404);
        get(METRICS)
                .then()
                .body(containsString("uri=\"/UNMATCHED\""))
                .body(not(containsString("refused")))
                .body(not(containsString("nowhere")));
    }
}
