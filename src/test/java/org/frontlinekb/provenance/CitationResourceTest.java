package org.frontlinekb.provenance;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CitationResourceTest {

    private static final String REPORT = "/api/v1/reports/party-members-at-the-covid-19-front";
    private static final String CITATIONS = REPORT + "/citations";
    private static final String OATH_TAKERS = CITATIONS + "/event.leishenshan-oath.figures.oath-takers";
    private static final String WEB_ANNOTATION = "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"";

    @Test
    void walksThroughEveryCitationOnceInTextOrder() throws IOException {
        List<Map<String, Object>> all = new ArrayList<>();
        String next = CITATIONS + "?limit=97";
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false).get(next).jsonPath();
            all.addAll(page.getList("items"));
            assertEquals(spans(bundled()), page.getInt("total.value"));
            next = page.getString("next");
        }
        assertEquals(spans(bundled()), all.size());
        assertEquals(
                all.size(),
                new HashSet<>(all.stream().map(item -> item.get("id")).toList()).size());
        for (int i = 1; i < all.size(); i++) {
            int[] before = offsets(all.get(i - 1));
            int[] here = offsets(all.get(i));
            assertTrue(before[0] < here[0] || before[0] == here[0] && before[1] <= here[1]);
        }
    }

    @Test
    void saysWhichFactOfWhichEntryIsSupported() {
        given().get(OATH_TAKERS)
                .then()
                .statusCode(200)
                .body("id", is("event.leishenshan-oath.figures.oath-takers"))
                .body("url", is(OATH_TAKERS))
                .body("fact.kind", is("event"))
                .body("fact.entry", is("leishenshan-oath"))
                .body("fact.path", is("figures/oath-takers"))
                .body("fact.url", is("/api/v1/events/leishenshan-oath"))
                .body("citation.text", is("withheld"))
                .body("citation", not(hasKey("exact")));
    }

    @Test
    void pointsToTheFactWithTheSameCitation() {
        List<Map<String, Object>> items =
                get(CITATIONS + "?limit=500&kind=event").jsonPath().getList("items");
        int checked = 0;
        for (Map<String, Object> item : items.subList(0, 120)) {
            Map<?, ?> fact = (Map<?, ?>) item.get("fact");
            String[] path = ((String) fact.get("path")).split("/");
            JsonPath event = get((String) fact.get("url")).jsonPath();
            String place = switch (path[0]) {
                case "occurred" -> "occurred.citation";
                case "act" -> "citations.find { it.start == " + offsets(item)[0] + " }";
                case "figures" -> "figures.find { it.key == '" + path[1] + "' }.citation";
                default -> path[0] + "[" + path[1] + "].citation";
            };
            assertEquals(offsets(item)[0], event.getInt(place + ".start"), item.get("id") + " at " + place);
            assertEquals(
                    event.getString("title.zh").substring(0, 2), label(fact).substring(0, 2));
            checked++;
        }
        assertEquals(120, checked);
    }

    @Test
    void findsTheCitationsThatOverlapAStretch() {
        List<Map<String, Object>> all = get(CITATIONS + "?limit=500").jsonPath().getList("items");
        List<Object> expected = all.stream()
                .filter(item -> offsets(item)[1] > 460 && offsets(item)[0] < 465)
                .map(item -> item.get("id"))
                .toList();
        assertFalse(expected.isEmpty());
        get(CITATIONS + "?limit=500&from_offset=460&to_offset=465")
                .then()
                .body("items.id", equalTo(expected))
                .body("total.value", is(expected.size()));
    }

    @Test
    void keepsToTheKindsAskedFor() {
        get(CITATIONS + "?kind=report").then().body("items.fact.path", contains("byline"));
        get(CITATIONS + "?kind=quote&kind=person&limit=500")
                .then()
                .body("items.id", everyItem(either(startsWith("quote.")).or(startsWith("person."))));
    }

    @Test
    void tellsEveryWrongParameterAtOnce() {
        get(CITATIONS + "?kind=evnt&from_offset=-1&to_offset=x&size=3")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter.sort()", contains("from_offset", "kind", "size", "to_offset"))
                .body("errors.find { it.parameter == 'kind' }.suggestion", is("event"));
        get(CITATIONS + "?from_offset=9&to_offset=9")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("from_offset"));
    }

    @Test
    void suggestsTheCitationThatWasProbablyMeant() {
        get(OATH_TAKERS.replace("takers", "taker"))
                .then()
                .statusCode(404)
                .body("errors[0].suggestion", is("event.leishenshan-oath.figures.oath-takers"));
        get("/api/v1/reports/no-such-report/citations").then().statusCode(404);
    }

    @Test
    void givesACitationAsAWebAnnotation() {
        JsonPath json = get(OATH_TAKERS).jsonPath();
        given().accept(WEB_ANNOTATION)
                .get(OATH_TAKERS)
                .then()
                .statusCode(200)
                .header("Content-Type", WEB_ANNOTATION)
                .body("'@context'", is("http://www.w3.org/ns/anno.jsonld"))
                .body("id", is(absolute(OATH_TAKERS)))
                .body("type", is("Annotation"))
                .body("motivation", is("describing"))
                .body("body", is(absolute("/api/v1/events/leishenshan-oath")))
                .body("target.type", is("SpecificResource"))
                .body("target.source", is(absolute(REPORT)))
                .body("target.selector.type", contains("TextPositionSelector"))
                .body("target.selector[0].start", is(json.getInt("citation.start")))
                .body("target.selector[0].end", is(json.getInt("citation.end")));
        given().accept(WEB_ANNOTATION)
                .get(CITATIONS + "/person.xi-jinping.name.0")
                .then()
                .body("motivation", is("identifying"));
    }

    @Test
    void givesTheListAsPagesOfWebAnnotations() {
        JsonPath json = get(CITATIONS + "?kind=quote&limit=3").jsonPath();
        JsonPath page = given().accept("application/ld+json")
                .get(CITATIONS + "?kind=quote&limit=3")
                .then()
                .header("Content-Type", WEB_ANNOTATION)
                .body("type", is("AnnotationPage"))
                .body("partOf.type", is("AnnotationCollection"))
                .body("partOf.total", is(json.getInt("total.value")))
                .body("items", everyItem(not(hasKey("@context"))))
                .body("prev", nullValue())
                .extract()
                .jsonPath();
        assertEquals(
                json.<String>getList("items.url").stream()
                        .map(CitationResourceTest::absolute)
                        .toList(),
                page.getList("items.id"));
        JsonPath second = given().urlEncodingEnabled(false)
                .accept("application/ld+json")
                .get(page.getString("next"))
                .jsonPath();
        assertEquals(page.getString("partOf.id"), second.getString("partOf.id"));
        assertEquals(3, second.getList("items").size());
        assertFalse(page.getList("items.id").contains(second.getString("items[0].id")));
    }

    @Test
    void givesJsonToWhoeverTakesAnything() {
        given().accept("*/*").get(OATH_TAKERS).then().contentType("application/json");
        given().accept("text/html,*/*;q=0.8").get(CITATIONS).then().contentType("application/json");
        given().accept("text/csv").get(OATH_TAKERS).then().statusCode(406);
    }

    private static String absolute(String address) {
        return RestAssured.baseURI + ":" + RestAssured.port + address;
    }

    private static int[] offsets(Map<String, Object> item) {
        Map<?, ?> citation = (Map<?, ?>) item.get("citation");
        return new int[] {(int) citation.get("start"), (int) citation.get("end")};
    }

    private static String label(Map<?, ?> fact) {
        return (String) ((Map<?, ?>) fact.get("label")).get("zh");
    }

    private static JsonNode bundled() throws IOException {
        try (InputStream file =
                CitationResourceTest.class.getResourceAsStream("/knowledge/party-members-at-the-covid-19-front.json")) {
            return new ObjectMapper().readTree(file);
        }
    }

    /** How many spans stand anywhere in a document. */
    private static int spans(JsonNode node) {
        int spans = node.has("start") && node.has("end") ? 1 : 0;
        for (JsonNode child : node) {
            spans += spans(child);
        }
        return spans;
    }
}
