package org.frontlinekb.changes;

import static io.restassured.RestAssured.get;
import static org.frontlinekb.Writable.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Writable.class)
class ChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void listsChangesInTheOrderOfTheirRevisions() {
        get("/api/v1/changes?limit=3")
                .then()
                .statusCode(200)
                .body("items.revision", equalTo(List.of(1, 2, 3)))
                .body("items.operation", equalTo(List.of("created", "created", "created")))
                .body("items[0].document.id", notNullValue())
                .body("next", equalTo("/api/v1/changes?since=3&limit=3"))
                .header("Link", equalTo("</api/v1/changes?since=3&limit=3>; rel=\"next\""));
    }

    @Test
    void givesThemAsLines() throws Exception {
        String lines = get("/api/v1/changes?limit=3&format=ndjson")
                .then()
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        assertEquals(3, lines.lines().count());
        assertEquals(
                2, JSON.readTree(lines.lines().toList().get(1)).get("revision").asInt());
    }

    @Test
    void tellsOfWithdrawals() {
        Draft draft = new Draft("changes-gone");
        take(draft);
        long before = revision();
        String etag = get("/api/v1/quotes/changes-gone-supplies/document").header("ETag");
        editor().header("If-Match", etag)
                .header("Change-Reason", "%E6%92%A4%E5%9B%9E")
                .delete("/api/v1/quotes/changes-gone-supplies")
                .then()
                .statusCode(204);
        get("/api/v1/changes?since=" + before)
                .then()
                .body("items", hasSize(1))
                .body("items[0].operation", equalTo("withdrawn"))
                .body("items[0].id", equalTo("changes-gone-supplies"))
                .body("items[0].reason", equalTo("撤回"))
                .body("items[0].author", equalTo("lin"))
                .body("items[0].document", nullValue());
    }

    @Test
    void answersAFollowerOnceThereIsAChange() {
        long head = revision();
        CompletableFuture<Response> follower =
                CompletableFuture.supplyAsync(() -> get("/api/v1/changes?wait_seconds=30&since=" + head));
        take(new Draft("changes-followed"));
        follower.join().then().statusCode(200).body("items[0].revision", equalTo((int) head + 1));
    }

    @Test
    void answersAFollowerEmptyWhenNothingHappens() {
        long head = revision();
        get("/api/v1/changes?wait_seconds=1&since=" + head)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("next", equalTo("/api/v1/changes?since=" + head + "&limit=20&wait_seconds=1"));
    }

    @Test
    void refusesWhatItCannotTell() {
        get("/api/v1/changes?since=99999999").then().statusCode(400).body("errors[0].message", containsString("ahead"));
        get("/api/v1/changes?since=-1").then().statusCode(400);
        get("/api/v1/changes?wait_seconds=31").then().statusCode(400);
        get("/api/v1/changes?limit=501").then().statusCode(400);
    }

    /** Whatever is written meanwhile: a dump and all changes since are the dump at the last of them. */
    @Test
    void aDumpAndTheChangesSinceAreTheLaterDump() throws Exception {
        Draft draft = new Draft("changes-race");
        for (int i = 0; i < 8; i++) {
            draft.with("events", draft.event("extra" + i));
        }
        take(draft);
        Response dump = get("/api/v1/export");
        Map<String, String> copy = read(dump.asString());
        long known = Long.parseLong(dump.header("Frontline-Revision"));

        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> done = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int seed = writer;
            done.add(writers.submit(() -> write(draft, new Random(seed))));
        }
        // Changes are fetched while they are made, a few at a time: none is ever skipped.
        boolean writing = true;
        int applied = 0;
        while (writing) {
            writing = done.stream().anyMatch(one -> !one.isDone());
            JsonNode page;
            do {
                page = JSON.readTree(
                        get("/api/v1/changes?limit=7&since=" + known).asString());
                for (JsonNode change : page.get("items")) {
                    assertEquals(known + 1, change.get("revision").asLong(), "revisions have no gaps");
                    known = change.get("revision").asLong();
                    apply(change, copy);
                    applied++;
                }
            } while (!page.get("items").isEmpty());
        }
        writers.shutdown();
        int written = 0;
        for (Future<Integer> one : done) {
            written += one.get();
        }
        assertTrue(written > 40, "most writes went through: " + written);
        assertEquals(written, applied);
        Response later = get("/api/v1/export?as_of=" + known);
        assertEquals(read(later.asString()), copy);
        assertEquals(known, revision());
    }

    /** Creates, changes and withdraws at random; how many went through. */
    private static int write(Draft draft, Random random) {
        int written = 0;
        for (int i = 0; i < 30; i++) {
            String id = "changes-race-extra" + random.nextInt(8);
            String etag = get("/api/v1/events/" + id + "/document").header("ETag");
            Response response;
            if (etag == null) {
                response = editor().contentType("application/json")
                        .body(bytes(draft.event(id.substring("changes-race-".length()))))
                        .post("/api/v1/events");
            } else if (random.nextInt(4) == 0) {
                response = editor().header("If-Match", etag)
                        .header("Change-Reason", "at random")
                        .delete("/api/v1/events/" + id);
            } else {
                response = editor().header("If-Match", etag)
                        .contentType("application/merge-patch+json")
                        .body(bytes(Draft.entry("title", Draft.entry("en", "Title " + random.nextLong()))))
                        .patch("/api/v1/events/" + id);
            }
            if (response.statusCode() < 300) {
                written++;
            } else {
                assertTrue(
                        List.of(404, 409, 410, 412, 503).contains(response.statusCode()),
                        () -> response.statusCode() + " " + response.asString());
            }
        }
        return written;
    }

    private static void apply(JsonNode change, Map<String, String> copy) {
        String key = change.get("kind").asText() + "/" + change.get("id").asText();
        if (change.has("document")) {
            copy.put(key, change.get("document").toString());
        } else {
            assertFalse(copy.remove(key) == null, "what is withdrawn was there");
        }
    }

    private static Map<String, String> read(String lines) throws Exception {
        Map<String, String> entries = new TreeMap<>();
        for (String line : lines.split("\n")) {
            JsonNode entry = JSON.readTree(line);
            entries.put(
                    entry.get("kind").asText() + "/"
                            + entry.get("document").get("id").asText(),
                    entry.get("document").toString());
        }
        return entries;
    }

    private static byte[] bytes(Object value) {
        return Draft.text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void take(Draft draft) {
        editor().contentType("application/json")
                .body(draft.json().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
    }

    private static long revision() {
        return Long.parseLong(get("/api/v1/changes?limit=1").header("Frontline-Revision"));
    }
}
