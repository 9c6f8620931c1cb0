package org.frontlinekb.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoUsersTest {

    @Test
    void saysHowWritingIsEnabled() {
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(401)
                .body("detail", containsString("frontline.users."));
        given().auth()
                .preemptive()
                .basic("admin", "admin")
                .delete("/api/v1/events/x")
                .then()
                .statusCode(401)
                .body("detail", containsString("Nobody can write"));
    }
}
