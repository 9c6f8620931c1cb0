package org.frontlinekb.provenance;

import static io.restassured.RestAssured.get;
import static org.frontlinekb.Api.fresh;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.history.Change;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.Sha256;
import org.frontlinekb.report.Span;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverageResourceTest {

    private static final String REPORT = "/api/v1/reports/party-members-at-the-covid-19-front";

    /** Written for this test; its third character is one code point and two UTF-16 units. */
    private static final String TEXT = "虚构𠮷镇。（记者甲）";

    @Test
    void tilesTheBundledReportAndNamesEveryCitation() {
        JsonPath coverage = get(REPORT + "/coverage").jsonPath();
        List<Map<String, Object>> stretches = coverage.getList("stretches");
        int at = 0;
        int covered = 0;
        Set<Object> cited = new HashSet<>();
        for (Map<String, Object> stretch : stretches) {
            assertEquals(at, stretch.get("start"));
            at = (int) stretch.get("end");
            List<?> citations = (List<?>) stretch.get("citations");
            covered += citations.isEmpty() ? 0 : at - (int) stretch.get("start");
            cited.addAll(citations);
        }
        assertEquals(2286, at);
        assertEquals(2286, coverage.getInt("length"));
        assertEquals(covered, coverage.getInt("covered"));
        assertEquals(2286 - covered, coverage.getInt("uncovered"));
        assertEquals(Math.round(covered * 10_000 / 2286.0) / 10_000.0, coverage.getDouble("share"), 1e-9);
        assertEquals(get(REPORT + "/citations?limit=1").jsonPath().getInt("total.value"), coverage.getInt("citations"));
        assertEquals(coverage.getInt("citations"), cited.size());
    }

    @Test
    void keepsAWithheldTextToItself() {
        get(REPORT + "/coverage").then().body("text", is("withheld")).body("stretches", everyItem(not(hasKey("text"))));
    }

    @Test
    void countsOnlyTheKindsAskedFor() {
        get(REPORT + "/coverage?kind=report")
                .then()
                .body("citations", is(1))
                .body("covered", is(74))
                .body("stretches.start", contains(0, 2210, 2284));
    }

    @Test
    void givesTheCharactersOfAHeldText() {
        String sha256 = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
        withReport(sha256, address -> {
            fresh().get(address + "/coverage")
                    .then()
                    .body("text", is("held"))
                    .body("length", is(10))
                    .body("covered", is(5))
                    .body("stretches.text", contains("虚构𠮷镇。", "（记者甲）"))
                    .body("stretches.citations", contains(List.of(), List.of("report.coverage-test.byline")))
                    .body("stretches.start", contains(0, 5));
            fresh().accept("application/ld+json")
                    .get(address + "/citations/report.coverage-test.byline")
                    .then()
                    .body("target.selector.type", contains("TextPositionSelector", "TextQuoteSelector"))
                    .body("target.selector[1].exact", is("（记者甲）"))
                    .body("target.selector[1].prefix", is("虚构𠮷镇。"))
                    .body("target.selector[1].suffix", is(""));
        });
    }

    @Test
    void keepsAWrongTextToItself() {
        withReport("0".repeat(64), address -> {
            fresh().get(address + "/coverage")
                    .then()
                    .body("text", is("broken"))
                    .body("stretches", everyItem(not(hasKey("text"))));
            fresh().accept("application/ld+json")
                    .get(address + "/citations/report.coverage-test.byline")
                    .then()
                    .body("target.selector.type", contains("TextPositionSelector"));
        });
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        get(REPORT + "/coverage?kind=reports").then().statusCode(400).body("errors[0].suggestion", is("report"));
        get("/api/v1/reports/no-such-report/coverage").then().statusCode(404);
    }

    private interface Use {
        void of(String address);
    }

    private static void withReport(String sha256, Use use) {
        QuarkusTransaction.requiringNew().run(() -> {
            Change.lock();
            Report report = new Report();
            report.id = "coverage-test";
            report.revision = 1;
            report.changedAt = Instant.EPOCH;
            report.language = "zh-CN";
            report.byline = "（记者甲）";
            report.length = TEXT.codePointCount(0, TEXT.length());
            report.bylineSpan = new Span(0, report.length - 5, report.length);
            report.sha256 = sha256;
            report.text = TEXT;
            report.textSha256 = Sha256.of(TEXT.getBytes(StandardCharsets.UTF_8));
            report.persist();
        });
        try {
            use.of("/api/v1/reports/coverage-test");
        } finally {
            QuarkusTransaction.requiringNew().run(() -> {
                Change.lock();
                Report.deleteById("coverage-test");
            });
        }
    }
}
