package org.frontlinekb.exchange;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.frontlinekb.Writable.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Writable.class)
class ImportTest {

    @Inject
    ImportJobs jobs;

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    @Test
    void takesADocumentOver() {
        Draft draft = new Draft("import-json");
        send(JSON, draft.json()).statusCode(201).body("created", equalTo(5)).body("updated", equalTo(0));
        get("/api/v1/events/import-json-sent").then().statusCode(200).body("figures[0].value", equalTo(3));
        get("/api/v1/quotes/import-json-supplies").then().statusCode(200);
    }

    @Test
    void takesLinesOver() {
        send(LINES, new Draft("import-lines").lines()).statusCode(201).body("created", equalTo(5));
        get("/api/v1/people/import-lines-he-jing").then().statusCode(200);
    }

    @Test
    void takesLinesInAnyOrder() {
        Draft draft = new Draft("import-order");
        draft.first("units").put("parent", "import-order-county");
        Map<String, Object> parent = Draft.citation("青石镇");
        parent.put("report", "import-order");
        parent.put("supports", "parent");
        draft.first("units")
                .put(
                        "citations",
                        java.util.List.of(
                                ((java.util.List<?>) draft.first("units").get("citations")).get(0), parent));
        draft.with("units", draft.unit("county"));
        String[] lines = draft.lines().split("\n");
        java.util.Collections.reverse(java.util.Arrays.asList(lines));
        send(LINES, String.join("\n", lines)).statusCode(201).body("created", equalTo(6));
        get("/api/v1/units/import-order-clinic").then().body("parent.id", equalTo("import-order-county"));
    }

    @Test
    void importingTwiceIsImportingOnce() {
        Draft draft = new Draft("import-twice");
        send(JSON, draft.json()).statusCode(201);
        String head = revision();
        send(JSON, draft.json()).statusCode(200).body("unchanged", equalTo(5));
        assertEquals(head, revision());
    }

    @Test
    void tellsEveryViolationWithItsPointerAndChangesNothing() {
        String head = revision();
        Draft draft = new Draft("import-wrong");
        draft.first("events").put("type", "departur");
        draft.first("events").put("part_of", "no-such-event");
        draft.first("events").put("colour", "red");
        draft.first("quotes").put("kind", "direkt");
        Map<String, Object> second = draft.event("second");
        second.put("status", null);
        draft.with("events", second);
        Map<String, Object> third = draft.event("third");
        third.put("citations", java.util.List.of(Draft.entry("paragraph", 0, "start", 5, "end", 500)));
        draft.with("events", third);
        send(JSON, draft.json())
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/events/0/colour", "/quotes/0/kind", "/events/1/status", "/events/2/citations/0"));
        assertEquals(head, revision());
        get("/api/v1/events/import-wrong-third").then().statusCode(404);
    }

    @Test
    void pointsIntoTheLine() {
        Draft draft = new Draft("import-line");
        draft.first("events").put("type", "departur");
        send(LINES, draft.lines() + "\nnot json\n{\"kind\":\"evnt\",\"document\":{}}\n{\"kind\":\"event\"}\n")
                .statusCode(422)
                .body("errors.pointer", hasItems("/3/document/type", "/6", "/7/kind", "/8/document"))
                .body("errors.find { it.pointer == '/7/kind' }.suggestion", equalTo("event"))
                .body("errors.find { it.pointer == '/6' }.message", containsString("line 7"));
    }

    @Test
    void refusesWhatStandsTwice() {
        Draft draft = new Draft("import-double");
        draft.with("events", draft.event("sent"));
        send(JSON, draft.json()).statusCode(422).body("errors.pointer", hasItem("/events/1/id"));
    }

    @Test
    void aDryRunOnlyReports() {
        String head = revision();
        editor().contentType(JSON)
                .body(new Draft("import-dry").json())
                .post("/api/v1/imports?dry_run=true")
                .then()
                .statusCode(200)
                .body("created", equalTo(5));
        assertEquals(head, revision());
        get("/api/v1/events/import-dry-sent").then().statusCode(404);
    }

    @Test
    void aRetryWithTheSameKeyIsAnsweredAsBefore() {
        String body = new Draft("import-key").json();
        Response first = editor().contentType(JSON)
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/api/v1/imports");
        first.then().statusCode(201);
        Response second = editor().contentType(JSON)
                .header("Idempotency-Key", "k1")
                .body(body)
                .post("/api/v1/imports");
        second.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertEquals(first.asString(), second.asString());
        editor().contentType(JSON)
                .header("Idempotency-Key", "k1")
                .body("{}")
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/key-reused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "ndjson"})
    void importsInTheBackground(String form) {
        Draft draft = new Draft("import-later-" + form);
        String job = later(form, form.equals("json") ? draft.json() : draft.lines());
        ended(job)
                .body("state", equalTo("done"))
                .body("outcome.created", equalTo(5))
                .body("ended_at", notNullValue());
        get("/api/v1/quotes/" + draft.id + "-supplies").then().statusCode(200);
    }

    @Test
    void goesOnWithTheNextImportWhereOneCannotEvenBegin() {
        jobs.enqueue("not-kept");
        ended(later("json", new Draft("import-next").json())).body("state", equalTo("done"));
        assertEquals(Optional.empty(), jobs.progress("not-kept"));
    }

    @Test
    void tellsTheViolationsOfABackgroundImport() {
        Draft draft = new Draft("import-later-wrong");
        draft.first("events").put("type", "departur");
        draft.with("events", draft.event("sent"));
        String head = revision();
        ended(later("ndjson", draft.lines()))
                .body("state", equalTo("refused"))
                .body("problem.status", equalTo(422))
                .body("problem.errors.pointer", hasItems("/3/document/type", "/4/document/id"));
        assertEquals(head, revision());
    }

    @Test
    void tellsOfADocumentThatIsNoJson() {
        send(JSON, "{\"events\": [").statusCode(400).body("errors[0].message", containsString("line 1"));
        send(JSON, "").statusCode(400);
        send(JSON, "[]").statusCode(400);
        send(JSON, "{\"events\": 3}").statusCode(422).body("errors[0].pointer", equalTo("/events"));
        send(JSON, "{\"event\": []}").statusCode(422).body("errors[0].suggestion", equalTo("events"));
    }

    @Test
    void takesOnlyWhatItReads() {
        editor().contentType("text/plain")
                .body("x")
                .post("/api/v1/imports")
                .then()
                .statusCode(415);
    }

    @Test
    void theExportIsImportedAsItIs() {
        String lines = get("/api/v1/export").asString();
        int entries = lines.split("\n").length;
        assertTrue(entries > 3_000, "all regions are there");
        ended(later("ndjson", lines)).body("outcome.unchanged", equalTo(entries));
        ended(later("json", get("/api/v1/export?format=json").asString())).body("outcome.unchanged", equalTo(entries));
        assertEquals(lines, get("/api/v1/export").asString());
    }

    @Test
    void exportsAsOfARevision() {
        Response before = get("/api/v1/export");
        String head = before.header("Frontline-Revision");
        send(JSON, new Draft("import-as-of").json()).statusCode(201);
        assertEquals(before.asString(), get("/api/v1/export?as_of=" + head).asString());
        given().accept(JSON).get("/api/v1/export").then().body("reports.id", hasItem("import-as-of"));
        get("/api/v1/export?as_of=99999999").then().statusCode(400);
    }

    private static ValidatableResponse send(String type, String body) {
        return editor().contentType(type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then();
    }

    @Test
    void whoAdministersSeesTheImportsOfAllTheNewestFirst() {
        String first = later("json", new Draft("import-list-one").json());
        String second = later("json", new Draft("import-list-two").json());
        ended(first);
        ended(second);
        JsonPath page = Writable.as("root")
                .get("/api/v1/imports?limit=1")
                .then()
                .statusCode(200)
                .body("items.url", contains(second))
                .body("items[0].author", equalTo("lin"))
                .body("items[0].state", equalTo("done"))
                .extract()
                .jsonPath();
        Writable.as("root").get(page.getString("next")).then().body("items.url", contains(first));
        editor().get("/api/v1/imports").then().statusCode(403);
        Writable.as("root")
                .get("/api/v1/imports?before=yesterday")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("before"));
    }

    private static String later(String form, String body) {
        return editor().contentType(form.equals("json") ? JSON : LINES)
                .header("Prefer", "respond-async")
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .header("Location", startsWith("/api/v1/imports/"))
                .extract()
                .header("Location");
    }

    private static ValidatableResponse ended(String job) {
        for (int i = 0; i < 600; i++) {
            Response response = editor().get(job);
            if (response.path("ended_at") != null) {
                return response.then();
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError(job + " has not ended");
    }

    private static String revision() {
        return get("/api/v1/changes?limit=1").header("Frontline-Revision");
    }
}
