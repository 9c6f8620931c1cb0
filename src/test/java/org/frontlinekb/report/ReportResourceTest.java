package org.frontlinekb.report;

import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.getFresh;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.frontlinekb.history.Change;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReportResourceTest extends ListContract {

    private static final String REPORTS = "/api/v1/reports";
    private static final String ID = "party-members-at-the-covid-19-front";

    @Override
    protected String collection() {
        return REPORTS;
    }

    @Override
    protected String misspelt() {
        return ID + "s";
    }

    @Override
    protected String meant() {
        return ID;
    }

    @Override
    protected int step() {
        return 1;
    }

    @Test
    void tellsWhatIsKnownOfAReportAndNoMore() {
        JsonNode report = get(REPORTS + "/" + ID);
        assertAll(
                () -> assertTrue(report.path("publisher").isNull()),
                () -> assertTrue(report.path("title").isNull()),
                () -> assertTrue(report.path("published").isNull()),
                () -> assertEquals("zh-CN", report.path("language").textValue()),
                () -> assertEquals(2286, report.path("length").intValue()),
                () -> assertEquals(64, report.path("sha256").textValue().length()),
                () -> assertFalse(report.path("text_available").booleanValue()),
                () -> assertEquals(
                        "withheld", report.at("/byline/citation/text").textValue()),
                () -> assertFalse(report.path("byline").path("citation").has("exact")));
    }

    @Test
    void quotesTheTextAtACitationWhereItIsHeld() {
        // Each code point tells its own place; one in three lies outside the BMP.
        StringBuilder marked = new StringBuilder();
        for (int i = 0; i < 2286; i++) {
            marked.appendCodePoint(i % 3 == 0 ? 0x20000 + i : 0x4E00 + i);
        }
        String text = marked.toString();
        String sha256 = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        with(
                report -> {
                    report.text = text;
                    report.textSha256 = sha256;
                    report.sha256 = sha256;
                },
                () -> {
                    JsonNode report = getFresh(REPORTS + "/" + ID);
                    JsonNode citation = report.path("byline").path("citation");
                    int start = citation.path("start").intValue();
                    int end = citation.path("end").intValue();
                    int[] points = text.codePoints().toArray();
                    assertTrue(report.path("text_available").booleanValue());
                    assertEquals("held", citation.path("text").textValue());
                    assertEquals(
                            new String(points, start, end - start),
                            citation.path("exact").textValue());
                    assertEquals(
                            new String(points, start - 32, 32),
                            citation.path("prefix").textValue());
                    assertEquals(
                            new String(points, end, points.length - end),
                            citation.path("suffix").textValue());
                });
    }

    @Test
    void saysThatACitationIsBrokenWhereAnotherTextIsHeld() {
        with(
                report -> {
                    report.text = "另一篇文章。";
                    report.textSha256 = "0".repeat(64);
                },
                () -> {
                    JsonNode report = getFresh(REPORTS + "/" + ID);
                    JsonNode citation = report.path("byline").path("citation");
                    assertFalse(report.path("text_available").booleanValue());
                    assertEquals("broken", citation.path("text").textValue());
                    assertFalse(citation.has("exact"));
                    assertEquals(2210, citation.path("start").intValue(), "it is never moved");
                });
    }

    /** Tries something with the report changed, and changes it back. */
    private static void with(Consumer<Report> change, Runnable trial) {
        String sha256 = QuarkusTransaction.requiringNew().call(() -> {
            Change.lock();
            Report report = Report.findById(ID);
            String before = report.sha256;
            change.accept(report);
            return before;
        });
        try {
            trial.run();
        } finally {
            QuarkusTransaction.requiringNew().run(() -> {
                Change.lock();
                Report report = Report.findById(ID);
                report.sha256 = sha256;
                report.text = null;
                report.textSha256 = null;
            });
        }
    }
}
