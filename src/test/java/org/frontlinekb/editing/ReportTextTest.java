package org.frontlinekb.editing;

import static io.restassured.RestAssured.get;
import static org.frontlinekb.Writable.editor;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.frontlinekb.report.Sha256;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Writable.class)
class ReportTextTest {

    @Test
    void citationsCarryTheCharactersWhileTheTextIsHeld() {
        take(new Draft("text-held"));
        String export = get("/api/v1/export").asString();
        attach("text-held", Draft.TEXT).statusCode(204);
        get("/api/v1/reports/text-held").then().body("text_available", equalTo(true));
        get("/api/v1/events/text-held-sent")
                .then()
                .body("citations[0].exact", equalTo("青石镇卫生院派出三名护士"))
                .body("citations[0].text", equalTo("held"));
        assertEquals(export, get("/api/v1/export").asString(), "a text is never exported");
        attach("text-held", Draft.TEXT).statusCode(204);

        editor().delete("/api/v1/reports/text-held/text").then().statusCode(204);
        get("/api/v1/reports/text-held").then().body("text_available", equalTo(false));
        String event = get("/api/v1/events/text-held-sent").asString();
        assertFalse(event.contains("青石镇卫生院派出三名护士"));
        get("/api/v1/events/text-held-sent").then().body("citations[0].exact", nullValue());
    }

    @Test
    void refusesAnotherText() {
        Draft draft = new Draft("text-other");
        take(draft);
        attach("text-other", Draft.TEXT + "。")
                .statusCode(422)
                .body("type", equalTo("/problems/text-mismatch"))
                .body("detail", containsString((String) draft.first("reports").get("sha256")))
                .body("detail", containsString(Sha256.of((Draft.TEXT + "。").getBytes(StandardCharsets.UTF_8))));
        get("/api/v1/reports/text-other").then().body("text_available", equalTo(false));
    }

    @Test
    void refusesATextThatDoesNotBearOutWhatCitesIt() {
        Draft draft = new Draft("text-wrong");
        Map<String, Object> quote = draft.first("quotes");
        quote.put("segments", List.of(Draft.entry("exact", "药够用八天。", "citation", Draft.citation("药够用七天。"))));
        take(draft);
        attach("text-wrong", Draft.TEXT)
                .statusCode(422)
                .body("errors.pointer", hasItem("/quotes/text-wrong-supplies/segments/0/exact"));
        get("/api/v1/reports/text-wrong").then().body("text_available", equalTo(false));
    }

    @Test
    void checksEditsAgainstTheHeldText() {
        Draft draft = new Draft("text-edits");
        take(draft);
        attach("text-edits", Draft.TEXT).statusCode(204);
        Map<String, Object> event = draft.event("second");
        event.put("citations", List.of(Draft.entry("paragraph", 1, "start", 0, "end", 5)));
        editor().contentType("application/json")
                .body(Draft.text(event).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/events")
                .then()
                .statusCode(422)
                .body("errors[0].message", equalTo("stands in paragraph 0, not 1"));
    }

    @Test
    void takesOnlyUtf8OfReportsThatAreThere() {
        take(new Draft("text-bytes"));
        editor().contentType("text/plain")
                .body(new byte[] {(byte) 0xff, (byte) 0xfe})
                .put("/api/v1/reports/text-bytes/text")
                .then()
                .statusCode(400);
        attach("text-nowhere", "x").statusCode(404);
        get("/api/v1/reports/text-bytes/text").then().statusCode(405);
    }

    private static ValidatableResponse attach(String report, String text) {
        return editor().contentType("text/plain; charset=UTF-8")
                .body(text.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/reports/" + report + "/text")
                .then();
    }

    private static void take(Draft draft) {
        editor().contentType("application/json")
                .body(draft.json().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
    }
}
