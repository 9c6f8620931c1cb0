package org.frontlinekb.editing;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.frontlinekb.Writable.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.frontlinekb.history.Change;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Writable.class)
class EditsTest {

    @Test
    void createsAnEntry() {
        Draft draft = taken("edit-create");
        json(draft.event("new"))
                .header("Change-Reason", encoded("第二次派出"))
                .post("/api/v1/events")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/events/edit-create-new"))
                .header("ETag", equalTo(etag("events/edit-create-new")))
                .body("id", equalTo("edit-create-new"));
        get("/api/v1/events/edit-create-new").then().statusCode(200);
        get("/api/v1/events/edit-create-new/history")
                .then()
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("第二次派出"))
                .body("items[0].author", equalTo("lin"));
    }

    @Test
    void decodesAReasonThatIsPercentEncoded() {
        Draft draft = taken("edit-reason");
        json(draft.event("new"))
                .header("Change-Reason", "%E6%9B%B4%E6%AD%A3 100%")
                .post("/api/v1/events");
        get("/api/v1/events/edit-reason-new/history").then().body("items[0].reason", equalTo("更正 100%"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        Draft draft = taken("edit-taken");
        json(draft.event("sent"))
                .post("/api/v1/events")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/id-taken"));
    }

    @Test
    void keepsTheRulesOfAnImport() {
        Draft draft = taken("edit-rules");
        Map<String, Object> wrong = draft.event("wrong");
        wrong.put("type", "departur");
        wrong.put("part_of", "nothing");
        wrong.put("citations", List.of(Draft.entry("paragraph", 0, "start", 3, "end", 3000)));
        json(wrong)
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/type", "/part_of", "/citations/0"));
        get("/api/v1/events/edit-rules-wrong").then().statusCode(404);
    }

    /** An import may leave all but the citations of a known region to what is stored; an edit replaces it. */
    @Test
    void aRegionIsReplacedAsAWhole() {
        json(Draft.entry("id", "hubei"))
                .header("If-Match", "*")
                .put("/api/v1/regions/hubei")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/level", "/name"));
    }

    @Test
    void replacesAnEntryThatIsKnownToTheEditor() {
        Draft draft = taken("edit-replace");
        String before = etag("events/edit-replace-sent");
        Map<String, Object> changed = draft.event("sent");
        changed.put("status", "planned");
        json(changed).put("/api/v1/events/edit-replace-sent").then().statusCode(428);
        json(changed)
                .header("If-Match", "\"r1\"")
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(412);
        json(changed)
                .header("If-Match", "W/" + before)
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(412);
        json(changed)
                .header("If-Match", "r1")
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(400);
        String after = json(changed)
                .header("If-Match", before)
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(200)
                .body("status", equalTo("planned"))
                .extract()
                .header("ETag");
        assertNotEquals(before, after);
        get("/api/v1/events/edit-replace-sent").then().body("status", equalTo("planned"));
        json(changed)
                .header("If-Match", before)
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(412);
        // The same once more is no change.
        json(changed)
                .header("If-Match", after)
                .put("/api/v1/events/edit-replace-sent")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(after));
    }

    @Test
    void doesNotChangeAnId() {
        Draft draft = taken("edit-id");
        json(draft.event("other"))
                .header("If-Match", etag("events/edit-id-sent"))
                .put("/api/v1/events/edit-id-sent")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/id"));
    }

    @Test
    void changesParts() {
        taken("edit-patch");
        patch("events/edit-patch-sent", Draft.entry("title", Draft.entry("en", "Nurses set out"), "figures", null))
                .statusCode(200)
                .body("title.en", equalTo("Nurses set out"))
                .body("title.zh", equalTo("护士出发"))
                .body("$", not(org.hamcrest.Matchers.hasKey("figures")));
        patch("events/edit-patch-sent", Draft.entry("report", null))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/report"));
        get("/api/v1/events/edit-patch-sent").then().body("figures", hasSize(0));
    }

    @Test
    void withdrawsWithAReason() {
        taken("edit-gone");
        String etag = etag("quotes/edit-gone-supplies");
        editor().header("If-Match", etag)
                .delete("/api/v1/quotes/edit-gone-supplies")
                .then()
                .statusCode(400);
        editor().header("If-Match", etag)
                .header("Change-Reason", "%20")
                .delete("/api/v1/quotes/edit-gone-supplies")
                .then()
                .statusCode(400);
        editor().header("If-Match", etag)
                .header("Change-Reason", encoded("引语有误"))
                .delete("/api/v1/quotes/edit-gone-supplies")
                .then()
                .statusCode(204);
        get("/api/v1/quotes/edit-gone-supplies").then().statusCode(410).body("detail", containsString("引语有误"));
        get("/api/v1/quotes/edit-gone-supplies/document").then().statusCode(410);
        get("/api/v1/quotes?report=edit-gone").then().body("items", hasSize(0));
        get("/api/v1/quotes/edit-gone-supplies/history")
                .then()
                .body("items.operation", equalTo(List.of("created", "withdrawn")));
        editor().header("If-Match", "*")
                .header("Change-Reason", "again")
                .delete("/api/v1/quotes/edit-gone-supplies")
                .then()
                .statusCode(410);
        editor().header("If-Match", "*")
                .header("Change-Reason", "x")
                .delete("/api/v1/quotes/never-was")
                .then()
                .statusCode(404);
    }

    @Test
    void anImportDoesNotBringBackWhatWasWithdrawnButAnEditorDoes() {
        Draft draft = taken("edit-back");
        withdraw("quotes/edit-back-supplies");
        json(draft.json())
                .post("/api/v1/imports")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/quotes/0/id"))
                .body("errors[0].message", containsString("withdrawn"));
        json(draft.quote("supplies")).post("/api/v1/quotes").then().statusCode(201);
        get("/api/v1/quotes/edit-back-supplies").then().statusCode(200);
        json(draft.json()).post("/api/v1/imports").then().statusCode(200);
    }

    @Test
    void listsWhatStillRefersToAnEntry() {
        taken("edit-refs");
        editor().header("If-Match", "*")
                .header("Change-Reason", "x")
                .delete("/api/v1/units/edit-refs-clinic")
                .then()
                .statusCode(409)
                .body("errors[0].message", containsString("/api/v1/people/edit-refs-he-jing"))
                .body("errors[1].message", containsString("/api/v1/events/edit-refs-sent"));
    }

    @Test
    void givesAnyVersionAndTheirDifference() {
        taken("edit-versions");
        String first = get("/api/v1/events/edit-versions-sent/document").asString();
        String revision = etag("events/edit-versions-sent").replaceAll("[^0-9]", "");
        patch("events/edit-versions-sent", Draft.entry("status", "planned")).statusCode(200);
        get("/api/v1/events/edit-versions-sent/document").then().body("status", equalTo("planned"));
        assertEquals(
                first,
                get("/api/v1/events/edit-versions-sent/document?as_of=" + revision)
                        .asString());
        assertEquals(
                first,
                get(get("/api/v1/events/edit-versions-sent/history").<String>path("items[0].document"))
                        .asString());
        String diff = get("/api/v1/events/edit-versions-sent/history").path("items[1].diff");
        get(diff)
                .then()
                .contentType("application/json-patch+json")
                .body("[0].op", equalTo("replace"))
                .body("[0].path", equalTo("/status"))
                .body("[0].value", equalTo("planned"))
                .body("$", hasSize(1));
        get("/api/v1/events/edit-versions-sent/diff?to=" + revision)
                .then()
                .body("[0].path", equalTo(""))
                .body("[0].value.id", equalTo("edit-versions-sent"));
        given().redirects()
                .follow(false)
                .get("/api/v1/events/edit-versions-sent?as_of=1")
                .then()
                .statusCode(307)
                .header("Location", endsWith("/api/v1/events/edit-versions-sent/document?as_of=1"));
        get("/api/v1/events/edit-versions-sent?as_of=yesterday").then().statusCode(400);
        get("/api/v1/events/edit-versions-sent/document?as_of=1").then().statusCode(404);
        get("/api/v1/events/edit-versions-sent/document?as_of=2020-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        given().queryParam("as_of", "2999-01-01T00:00:00+08:00")
                .get("/api/v1/events/edit-versions-sent/document")
                .then()
                .statusCode(200);
        get("/api/v1/events/edit-versions-sent/document?as_of=yesterday").then().statusCode(400);
        for (String ahead : List.of("document?as_of=99999999", "diff?from=99999999", "diff?to=99999999")) {
            get("/api/v1/events/edit-versions-sent/" + ahead)
                    .then()
                    .statusCode(400)
                    .body("errors[0].message", containsString("is ahead of the knowledge base"));
        }
    }

    @Test
    void mergesTwoUnits() {
        Draft draft = taken("edit-merge");
        json(draft.unit("same")).post("/api/v1/units").then().statusCode(201);
        json(Draft.entry("into", "edit-merge-same", "reason", "同一家卫生院"))
                .post("/api/v1/units/edit-merge-clinic/merge")
                .then()
                .statusCode(200)
                .body("id", equalTo("edit-merge-same"));
        get("/api/v1/events/edit-merge-sent").then().body("participants[0].unit.id", equalTo("edit-merge-same"));
        get("/api/v1/people/edit-merge-he-jing").then().body("roles.unit.id", everyItem(equalTo("edit-merge-same")));
        given().redirects()
                .follow(false)
                .get("/api/v1/units/edit-merge-clinic")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/api/v1/units/edit-merge-same"));
        given().redirects()
                .follow(false)
                .get("/api/v1/units/edit-merge-clinic?format=jsonld")
                .then()
                .statusCode(308)
                .header("Location", equalTo("/api/v1/units/edit-merge-same?format=jsonld"));
        given().redirects()
                .follow(false)
                .get("/reconcile/view?id=unit/edit-merge-clinic")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/api/v1/units/edit-merge-same"));
        get("/api/v1/units/edit-merge-clinic").then().statusCode(200).body("id", equalTo("edit-merge-same"));
        get("/api/v1/units/edit-merge-clinic/history")
                .then()
                .body("items[1].successor", equalTo("edit-merge-same"))
                .body("items[1].reason", equalTo("同一家卫生院"));
        json(draft.unit("clinic")).post("/api/v1/units").then().statusCode(409);
        editor().header("If-Match", "*")
                .header("Change-Reason", "x")
                .delete("/api/v1/units/edit-merge-clinic")
                .then()
                .statusCode(410);
    }

    @Test
    void mergesTwoPeople() {
        Draft draft = taken("edit-people");
        json(draft.person("nurse")).post("/api/v1/people").then().statusCode(201);
        json(Draft.entry("into", "edit-people-nurse", "reason", "同一人"))
                .post("/api/v1/people/edit-people-he-jing/merge")
                .then()
                .statusCode(200)
                .body("roles", hasSize(1));
        get("/api/v1/quotes/edit-people-supplies").then().body("speaker.person.id", equalTo("edit-people-nurse"));
    }

    @Test
    void mergesOnlyWithAnotherOneThatIsThere() {
        taken("edit-alone");
        for (String into : List.of("edit-alone-clinic", "nobody")) {
            json(Draft.entry("into", into, "reason", "x"))
                    .post("/api/v1/units/edit-alone-clinic/merge")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/into"));
        }
        json(Draft.entry("into", "edit-alone-clinic"))
                .post("/api/v1/units/edit-alone-clinic/merge")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/reason"));
        json(Draft.entry("reason", "x"))
                .post("/api/v1/units/edit-alone-clinic/merge")
                .then()
                .statusCode(422);
    }

    @Test
    void aRetryCreatesNothingTwice() {
        Draft draft = taken("edit-retry");
        Response first =
                json(draft.event("new")).header("Idempotency-Key", "edit-retry").post("/api/v1/events");
        Response second =
                json(draft.event("new")).header("Idempotency-Key", "edit-retry").post("/api/v1/events");
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        assertEquals(first.header("Location"), second.header("Location"));
        json(draft.event("more"))
                .header("Idempotency-Key", "edit-retry")
                .post("/api/v1/events")
                .then()
                .statusCode(422);
    }

    @Test
    void aRegionThatWouldLieTooDeepIsAFault() {
        StringBuilder lines = new StringBuilder();
        String parent = "hubei";
        for (int i = 0; i < 9; i++) {
            String id = "deep-" + i + "-" + "x".repeat(110);
            lines.append("{\"kind\":\"region\",\"document\":")
                    .append(Draft.text(
                            Draft.entry("id", id, "level", "other", "parent", parent, "name", Draft.entry("zh", "深处"))))
                    .append("}\n");
            parent = id;
        }
        Writable.editor()
                .contentType("application/x-ndjson")
                .body(lines.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/v1/imports?dry_run=true")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/8/document/parent"))
                .body("errors[0].message", containsString("too deep"));
    }

    /** Of two editors who begin with the same version, one wins and the other is told; nothing is lost. */
    @Test
    void oneOfTwoRacingEditorsWins() throws Exception {
        taken("edit-race");
        ExecutorService editors = Executors.newFixedThreadPool(2);
        for (int round = 0; round < 10; round++) {
            String etag = etag("events/edit-race-sent");
            List<Future<Integer>> answers = new ArrayList<>();
            for (String name : List.of("A", "B")) {
                String title = name + " in round " + round;
                answers.add(editors.submit(() -> json(Draft.entry("title", Draft.entry("en", title)))
                        .contentType("application/merge-patch+json")
                        .header("If-Match", etag)
                        .patch("/api/v1/events/edit-race-sent")
                        .statusCode()));
            }
            List<Integer> codes = List.of(answers.get(0).get(), answers.get(1).get());
            assertEquals(List.of(200, 412), codes.stream().sorted().toList());
            String winner = (codes.get(0) == 200 ? "A" : "B") + " in round " + round;
            get("/api/v1/events/edit-race-sent").then().body("title.en", equalTo(winner));
        }
        // No version but the first and the winners': nothing of a loser was stored and overwritten.
        get("/api/v1/events/edit-race-sent/history").then().body("items.size()", equalTo(11));
        editors.shutdown();
    }

    @Test
    void movesWhatLiesInARegionAlong() {
        Draft draft = taken("edit-moved");
        Map<String, Object> event = draft.event("there");
        event.put(
                "regions",
                List.of(Draft.entry(
                        "role", "location",
                        "region", "guangdong-maoming-gaozhou",
                        "citation", Draft.citation("青石镇"))));
        json(event).post("/api/v1/events").then().statusCode(201);
        String within = "/api/v1/events?report=edit-moved&region=";
        get(within + "guangdong").then().body("items.id", hasItem("edit-moved-there"));
        patch("regions/guangdong-maoming", Draft.entry("parent", "hubei")).statusCode(200);
        get(within + "hubei").then().body("items.id", hasItem("edit-moved-there"));
        get(within + "guangdong").then().body("items", hasSize(0));
        patch("regions/guangdong-maoming", Draft.entry("parent", "guangdong-maoming-gaozhou"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parent"));
        patch("regions/guangdong-maoming", Draft.entry("parent", "guangdong")).statusCode(200);
        get(within + "guangdong").then().body("items.id", hasItem("edit-moved-there"));
    }

    @Test
    void refusesAReportWhoseCitationsWouldFallOutOfIt() {
        taken("edit-short");
        patch("reports/edit-short", Draft.entry("length", 5))
                .statusCode(422)
                .body("errors.pointer", hasItem("/events/edit-short-sent/citations/0"));
        get("/api/v1/reports/edit-short").then().body("length", equalTo(Draft.TEXT.length()));
    }

    @Test
    void refusesHostileDocuments() {
        for (String hostile : List.of(
                "",
                "null",
                "[]",
                "3",
                "{",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"../../etc/passwd\"}",
                "{\"id\":{\"a\":1}}",
                "[".repeat(5_000),
                "{\"title\":{\"zh\":\"\\ud800\",\"en\":\"\\u0000\"}}",
                "{\"id\":\"a\\u0000\",\"report\":\"a\\u0000\",\"part_of\":\"\\u0000\",\"type\":\"\\u0000\"}",
                "{\"id\":\"" + "a".repeat(100_000) + "\"}")) {
            int status = json(hostile).post("/api/v1/events").statusCode();
            assertEquals(4, status / 100, hostile.substring(0, Math.min(60, hostile.length())) + " → " + status);
        }
        json(" ".repeat(1_000_001)).post("/api/v1/events").then().statusCode(413);
    }

    @Test
    void namesTheCharacterZeroInAnImportInTheBackground() throws Exception {
        String location = editor().contentType("application/x-ndjson")
                .header("Prefer", "respond-async")
                .body("{\"kind\":\"unit\",\"document\":{\"id\":\"a\\u0000\",\"parent\":\"\\u0000\"}}"
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        String state = "queued";
        while (state.equals("queued") || state.equals("running")) {
            Thread.sleep(50);
            state = editor().get(location).path("state");
        }
        assertEquals("refused", state);
    }

    @Test
    void tellsAWriterThatWaitsTooLongToComeAgain() {
        Draft draft = taken("edit-busy");
        QuarkusTransaction.requiringNew().run(() -> {
            Change.lock();
            json(draft.event("waits"))
                    .post("/api/v1/events")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/busy"));
            // Who reads does not wait.
            get("/api/v1/events/edit-busy-sent").then().statusCode(200);
        });
        json(draft.event("waits")).post("/api/v1/events").then().statusCode(201);
    }

    private static Draft taken(String id) {
        Draft draft = new Draft(id);
        json(draft.json()).post("/api/v1/imports").then().statusCode(201);
        return draft;
    }

    private static RequestSpecification json(Object body) {
        String text = body instanceof String already ? already : Draft.text(body);
        return editor().contentType("application/json").body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static io.restassured.response.ValidatableResponse patch(String entry, Object patch) {
        return json(patch)
                .contentType("application/merge-patch+json")
                .header("If-Match", etag(entry))
                .patch("/api/v1/" + entry)
                .then();
    }

    private static void withdraw(String entry) {
        editor().header("If-Match", etag(entry))
                .header("Change-Reason", "withdrawn by a test")
                .delete("/api/v1/" + entry)
                .then()
                .statusCode(204);
    }

    private static String encoded(String reason) {
        return java.net.URLEncoder.encode(reason, StandardCharsets.UTF_8);
    }

    private static String etag(String entry) {
        // Compressed it bears a tag of its own, which If-Match takes too.
        return get("/api/v1/" + entry + "/document").header("ETag").replace("-gzip", "");
    }
}
