package org.frontlinekb.limits;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;

/**
 * What comes back evenly over a minute may come back between two requests of a slow test; so each test asks much more often
 * than is allowed, until it is refused.
 */
@QuarkusTest
@TestProfile(LimitsTest.Tight.class)
class LimitsTest {

    private static final int ALLOWED = 3;
    private static final int MORE = 200;

    /** Three of everything, but reads behind a proxy that names who asks. */
    public static class Tight extends Writable {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("frontline.limits.reads", "" + ALLOWED);
            settings.put("frontline.limits.writes", "" + ALLOWED);
            settings.put("frontline.limits.failed-logins", "" + ALLOWED);
            settings.put("quarkus.http.proxy.proxy-address-forwarding", "true");
            return settings;
        }
    }

    @Test
    void refusesReadsOfOneAddressOnly() {
        List<Response> answers = untilRefused(
                () -> given().header("X-Forwarded-For", "192.0.2.1").get("/api/v1/vocabularies"));
        assertTrue(answers.size() > ALLOWED, "as many as are allowed");
        refused(answers).header("Access-Control-Allow-Origin", "*").header("RateLimit", startsWith("\"reads\";r=0;t="));
        given().header("X-Forwarded-For", "192.0.2.2")
                .get("/api/v1/vocabularies")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", "\"reads\";q=3;w=60")
                .header("RateLimit", "\"reads\";r=2");
    }

    @Test
    void takesANetworkOfIpv6ForOneClient() {
        int[] host = {1};
        untilRefused(() -> given().header("X-Forwarded-For", "2001:db8::" + Integer.toHexString(host[0]++))
                .get("/api/v1/vocabularies"));
        given().header("X-Forwarded-For", "2001:db8:0:1::1")
                .get("/api/v1/vocabularies")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesWritesOfOneUserOnly() {
        List<Response> answers = untilRefused(() -> write("lin"));
        assertEquals(422, answers.get(ALLOWED - 1).statusCode());
        refused(answers).header("RateLimit", startsWith("\"writes\";r=0"));
        assertEquals(422, write("wang").statusCode());
    }

    @Test
    void refusesWrongPasswordsAndThenRightOnesToo() {
        String address = "192.0.2.3";
        List<Response> answers = untilRefused(() ->
                Writable.impostor("nobody").header("X-Forwarded-For", address).delete("/api/v1/events/x"));
        assertEquals(401, answers.get(ALLOWED - 1).statusCode());
        refused(answers);
        Writable.impostor("nobody")
                .header("X-Forwarded-For", "192.0.2.4")
                .delete("/api/v1/events/x")
                .then()
                .statusCode(401);
    }

    @Test
    void neverRefusesWhatWatchesTheService() {
        for (int i = 0; i < 3 * ALLOWED; i++) {
            get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
        }
    }

    private static Response write(String user) {
        return Writable.as(user)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .andReturn();
    }

    private static List<Response> untilRefused(Supplier<Response> request) {
        List<Response> answers = new ArrayList<>();
        do {
            answers.add(request.get());
            assertTrue(answers.size() < MORE, "never refused");
        } while (answers.get(answers.size() - 1).statusCode() != 429);
        return answers;
    }

    private static ValidatableResponse refused(List<Response> answers) {
        ValidatableResponse last = answers.get(answers.size() - 1).then();
        int seconds = Integer.parseInt(
                last.header("Retry-After", notNullValue()).extract().header("Retry-After"));
        assertTrue(seconds >= 1 && seconds <= 60, "" + seconds);
        return last.contentType("application/problem+json").body("type", equalTo("/problems/too-many-requests"));
    }
}
