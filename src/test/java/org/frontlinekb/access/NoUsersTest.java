package org.frontlinekb.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoUsersTest.AsDelivered.class)
class NoUsersTest {

    /** Nothing configured but a folder of its own. */
    public static class AsDelivered implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontline.data", "./target/no-users-" + UUID.randomUUID());
        }
    }

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
