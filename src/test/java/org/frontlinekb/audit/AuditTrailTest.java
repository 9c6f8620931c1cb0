package org.frontlinekb.audit;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Writable.class)
class AuditTrailTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Logger log = Logger.getLogger(AuditTrail.CATEGORY);
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Handler handler = new Handler() {

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        log.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        log.removeHandler(handler);
        log.setLevel(null);
    }

    @Test
    void tellsWhoWroteWhat() throws Exception {
        Draft draft = new Draft("audited");
        Writable.editor()
                .contentType("application/json")
                .body(draft.json())
                .post("/api/v1/imports?dry_run=false")
                .then()
                .statusCode(201);
        JsonNode attempt = next();
        assertEquals("lin", attempt.path("user").asText());
        assertEquals("POST", attempt.path("method").asText());
        assertEquals("/api/v1/imports", attempt.path("target").asText());
        assertEquals(201, attempt.path("status").asInt());
        assertEquals("done", attempt.path("outcome").asText());
        assertEquals("127.0.0.1", attempt.path("address").asText());
        assertTrue(attempt.path("time").asText().endsWith("Z"));
        assertFalse(attempt.path("request_id").asText().isEmpty());
    }

    @Test
    void tellsRefusalsToo() throws Exception {
        given().delete("/api/v1/events/x").then().statusCode(401);
        JsonNode unknown = next();
        assertEquals(401, unknown.path("status").asInt());
        assertEquals("refused", unknown.path("outcome").asText());
        assertFalse(unknown.has("user"));

        Writable.impostor("lin").delete("/api/v1/events/x").then().statusCode(401);
        JsonNode wrong = next();
        assertEquals("lin", wrong.path("claimed").asText());
        assertFalse(wrong.has("user"));

        Writable.as("root").delete("/api/v1/events/x").then().statusCode(403);
        assertEquals("root", next().path("user").asText());

        Writable.editor()
                .header("Change-Reason", "none")
                .header("If-Match", "*")
                .delete("/api/v1/events/no-such-event")
                .then()
                .statusCode(404);
        assertEquals(404, next().path("status").asInt());

        given().contentType("text/csv").body("x").put("/api/v1/nowhere").then().statusCode(404);
        assertEquals("/api/v1/nowhere", next().path("target").asText());
    }

    @Test
    void tellsNoSecretsAndNoBodies() throws Exception {
        List<String> secrets = List.of("a password of tests", "hunter2", "a-token-nobody-sees", "of the body");
        given().auth()
                .preemptive()
                .basic("hunter2", "a password of tests")
                .contentType("application/json")
                .body("\"of the body\"")
                .post("/api/v1/events?token=hunter2");
        given().auth().oauth2("a-token-nobody-sees").delete("/api/v1/events/x");
        List<String> told = new ArrayList<>(List.of(next().toString(), next().toString()));
        for (String secret : secrets) {
            assertFalse(told.toString().contains(secret), told.toString());
        }
    }

    @Test
    void isOneLineWhateverWasAskedFor() throws Exception {
        given().urlEncodingEnabled(false).delete("/api/v1/events/a%0Ab%22%0D" + "x".repeat(2_000));
        String line = lines.poll(30, TimeUnit.SECONDS);
        assertEquals(1, line.lines().count());
        assertTrue(line.length() < 1_000, line);
        JSON.readTree(line);
    }

    @Test
    void saysNothingOfReads() {
        get("/api/v1/events").then().statusCode(200);
        given().contentType("application/x-www-form-urlencoded")
                .body("queries=%7B%7D")
                .post("/reconcile");
        assertTrue(lines.isEmpty());
    }

    private JsonNode next() throws Exception {
        String line = lines.poll(30, TimeUnit.SECONDS);
        assertTrue(line != null, "nothing was logged");
        return JSON.readTree(line);
    }
}
