package org.frontlinekb.listing;

import static io.restassured.RestAssured.given;
import static org.frontlinekb.Api.call;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.Apart;
import org.frontlinekb.Api;
import org.frontlinekb.Sample;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.history.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FormatTest.Alone.class)
class FormatTest {

    public static class Alone extends Apart {}

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "csv", "text/csv",
            "geojson", "application/geo+json",
            "jsonld", "application/ld+json");

    private static final String FORMULA = "=HYPERLINK(\"x\",\"a, b\")";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject
    Importer importer;

    @BeforeEach
    void takeAnActWhoseTitleIsAFormula() {
        importer.take(
                Sample.document()
                        .set("/events/0/title/zh", FORMULA)
                        .set("/events/0/title/en", "Two lines,\r\nthe second \"quoted\"")
                        .set("/events/1/title/zh", "@SUM(A1)")
                        .set("/events/1/title/en", "-1+1")
                        .bytes(),
                new Author("a test", "to see it in a spreadsheet"));
    }

    /** Every list whole or in a part that fits one page, and some filters. */
    static Stream<String> lists() {
        return Stream.of(
                "/api/v1/events",
                "/api/v1/events?status=planned&status=called_for",
                "/api/v1/events?undated=false&has_region=true&sort=-occurred",
                "/api/v1/events?has_figures=true&sort=type",
                "/api/v1/events?region=hubei",
                "/api/v1/events?report=test-report",
                "/api/v1/units",
                "/api/v1/units?named=false&sort=-name",
                "/api/v1/units?region=beijing&region=hubei",
                "/api/v1/people",
                "/api/v1/people?role=reporter",
                "/api/v1/quotes",
                "/api/v1/quotes?speaker_kind=unattributed&sort=-id",
                "/api/v1/regions?has_events=true",
                "/api/v1/regions?within=hainan&sort=-code",
                "/api/v1/reports",
                "/api/v1/vocabularies");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyFormatHasTheSameEntriesAndValues(String address) {
        JsonNode page = get(Lists.with(address, "limit=500"));
        List<JsonNode> items = stream(page.path("items")).toList();
        assertFalse(items.isEmpty());
        assertFalse(page.has("next"), "one page is meant to hold it");

        assertEquals(items, Lists.lines(address), "NDJSON");
        assertEquals(items, Lists.lines(Lists.with(address, "limit=500")), "NDJSON with a limit");

        JsonNode linked = get(Lists.with(address, "limit=500&format=jsonld"));
        assertEquals(items, stream(linked.path("items")).toList(), "JSON-LD");
        assertEquals(page.path("total"), linked.path("total"));

        if (placed(address)) {
            JsonNode features = get(Lists.with(address, "limit=500&format=geojson"));
            assertEquals("FeatureCollection", features.path("type").textValue());
            assertEquals(
                    items,
                    stream(features.path("features"))
                            .map(feature -> feature.path("properties"))
                            .toList());
            assertEquals(ids(items), ids(stream(features.path("features")).toList()), "GeoJSON ids");
            features.path("features").forEach(FormatTest::assertIsAFeature);
        }
        assertIsTheTable(items, table(Lists.with(address, "format=csv")));
        assertIsTheTable(items, table(Lists.with(address, "format=csv&limit=500")));
    }

    private static void assertIsAFeature(JsonNode feature) {
        assertEquals("Feature", feature.path("type").textValue());
        JsonNode geometry = feature.path("geometry");
        List<JsonNode> points = new ArrayList<>();
        switch (geometry.path("type").asText()) {
            case "Point" -> points.add(geometry.path("coordinates"));
            case "MultiPoint" -> geometry.path("coordinates").forEach(points::add);
            default -> assertTrue(geometry.isNull(), geometry::toString);
        }
        for (JsonNode point : points) {
            assertEquals(2, point.size());
            assertTrue(Math.abs(point.path(0).doubleValue() - 104) < 32, "longitude of China first: " + point);
            assertTrue(Math.abs(point.path(1).doubleValue() - 30) < 25, "then latitude: " + point);
        }
        JsonNode own = feature.path("properties").path("point");
        if (own.isObject()) {
            assertEquals(own.path("longitude"), geometry.path("coordinates").path(0));
            assertEquals(own.path("latitude"), geometry.path("coordinates").path(1));
        }
    }

    private static void assertIsTheTable(List<JsonNode> items, List<List<String>> table) {
        List<String> header = table.get(0);
        assertEquals(items.size(), table.size() - 1, "CSV rows");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            List<String> row = table.get(i + 1);
            assertEquals(header.size(), row.size());
            for (int column = 0; column < header.size(); column++) {
                assertEquals(
                        String.join(" | ", Lists.values(item, header.get(column))),
                        row.get(column),
                        item.path("id") + " " + header.get(column));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void formatAndAcceptAgree(String address) {
        MEDIA_TYPES.forEach((code, type) -> {
            Response accepted = given().urlEncodingEnabled(false).accept(type).get(Lists.with(address, "limit=500"));
            if (code.equals("geojson") && !placed(address)) {
                assertEquals(406, accepted.statusCode());
                assertEquals(400, call(Lists.with(address, "format=geojson")).statusCode());
            } else {
                Response asked = call(Lists.with(address, "limit=500&format=" + code));
                assertEquals(200, accepted.statusCode(), code);
                assertEquals(200, asked.statusCode(), code);
                assertEquals(asked.contentType(), accepted.contentType());
                assertEquals(type, accepted.contentType().split(";")[0]);
                assertArrayEquals(asked.asByteArray(), accepted.asByteArray(), code);
            }
        });
    }

    @Test
    void thePreferredOfSeveralTypesIsServed() {
        assertEquals("text/csv", accepting("application/json;q=0.5, text/csv"));
        assertEquals("application/json", accepting("application/json, text/csv;q=0.9"));
        assertEquals("application/geo+json", accepting("image/png, application/geo+json;q=0.1"));
        assertEquals("application/json", accepting("*/*"));
        assertEquals("text/csv", accepting("text/*"));
        // format= wins over the header, also over one that names nothing served.
        assertEquals(
                "application/x-ndjson",
                given().accept("image/png")
                        .get("/api/v1/events?limit=1&format=ndjson")
                        .contentType()
                        .split(";")[0]);
    }

    private static String accepting(String accept) {
        Response response = given().accept(accept).get("/api/v1/events?limit=1");
        assertEquals(200, response.statusCode());
        return response.contentType().split(";")[0];
    }

    @Test
    void whatCannotBeServedIsRefusedWithWhatCan() {
        Map<String, Integer> formats = Map.of("events", 5, "regions", 5, "units", 5, "people", 4, "quotes", 4);
        formats.forEach((collection, count) -> {
            Response refused = given().accept("application/xml").get("/api/v1/" + collection);
            assertEquals(406, refused.statusCode());
            JsonNode fault = Lists.json(refused.asString()).path("errors").path(0);
            assertEquals("Accept", fault.path("header").textValue());
            TreeSet<String> allowed = stream(fault.path("allowed"))
                    .map(JsonNode::textValue)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(count, allowed.size(), allowed::toString);
            assertTrue(allowed.containsAll(List.of("application/json", "text/csv")));
        });
    }

    @Test
    void aSpreadsheetRunsNoFormula() {
        String address = "/api/v1/events?report=test-report&fields=id,title.zh,title.en&sort=id&format=csv";
        List<List<String>> plain = table(address);
        List<List<String>> disarmed = table(address + "&bom=true");
        assertEquals(List.of("test-founding", "@SUM(A1)", "-1+1"), plain.get(1));
        assertEquals(List.of("test-founding", "'@SUM(A1)", "'-1+1"), disarmed.get(1));
        assertEquals(FORMULA, plain.get(2).get(1), "what no spreadsheet reads stays as it is");
        assertEquals("'" + FORMULA, disarmed.get(2).get(1));
        assertEquals("Two lines,\r\nthe second \"quoted\"", disarmed.get(2).get(2));

        assertFalse(text(address).startsWith(BYTE_ORDER_MARK));
        assertTrue(text(address + "&bom=true").startsWith(BYTE_ORDER_MARK + "id,"));
        assertFalse(text(address + "&bom=false").startsWith(BYTE_ORDER_MARK));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&limit=5", "&bom=true", "&bom=true&limit=5"})
    void aTableWithoutRowsHasAHeader(String more) {
        String nothing = "/api/v1/events?type=oath&status=planned";
        assertEquals(0, Lists.total(nothing));
        String header = text("/api/v1/events?format=csv&limit=1").split("\r\n", 2)[0];
        assertTrue(header.startsWith("id,url,report,type,"), header);
        assertEquals(
                (more.contains("bom") ? BYTE_ORDER_MARK : "") + header + "\r\n", text(nothing + "&format=csv" + more));
        assertEquals("id,title.zh\r\n", text(nothing + "&format=csv&fields=id,title.zh"));
        assertEquals(List.of(), Lists.lines(nothing));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events?", "/api/v1/quotes?", "/api/v1/people?", "/api/v1/units?limit=7&"})
    void linesEndAsRfc4180HasIt(String address) {
        String outside = text(address + "format=csv").replaceAll("\"[^\"]*\"", "");
        assertTrue(outside.endsWith("\r\n"));
        assertFalse(outside.replace("\r\n", "").matches("(?s).*[\r\n].*"), "a line that ends otherwise");
        assertEquals(
                "text/csv;charset=UTF-8",
                call(address + "format=csv").contentType().replace(" ", ""));
    }

    @Test
    void theChosenFieldsAreThoseOfEveryFormat() {
        String address = "/api/v1/events?fields=title.en,id,regions.region.id,occurred&limit=500";
        List<JsonNode> items = stream(get(address).path("items")).toList();
        List<JsonNode> whole = Api.all("/api/v1/events");
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            assertEquals(List.of("id", "title", "occurred", "regions"), names(item));
            assertEquals(List.of("en"), names(item.path("title")));
            assertEquals(whole.get(i).path("occurred"), item.path("occurred"));
            assertEquals(Lists.values(whole.get(i), "regions.region.id"), Lists.values(item, "regions.region.id"));
            item.path("regions").forEach(place -> assertEquals(List.of("region"), names(place)));
        }
        assertEquals(items, Lists.lines(address));
        assertEquals(
                items, stream(get(address + "&format=jsonld").path("items")).toList());
        assertEquals(
                items,
                stream(get(address + "&format=geojson").path("features"))
                        .map(feature -> feature.path("properties"))
                        .toList());
        List<List<String>> table = table("/api/v1/events?fields=title.en,id,regions.region.id&format=csv");
        assertEquals(List.of("title.en", "id", "regions.region.id"), table.get(0));
        assertIsTheTable(items, table);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void pagesOfRowsFollowTheirLinks() {
        List<String> seen = new ArrayList<>();
        for (String at = "/api/v1/units?format=csv&limit=30&fields=id"; at != null; ) {
            Response response = call(at);
            seen.addAll(table(response).stream().skip(1).map(row -> row.get(0)).toList());
            at = response.headers().getValues("Link").stream()
                    .filter(link -> link.endsWith("rel=\"next\""))
                    .map(link -> link.replaceAll("<(.*)>.*", "$1"))
                    .findFirst()
                    .orElse(null);
        }
        assertEquals(ids("/api/v1/units"), seen);
    }

    @Test
    void aStreamIsComplete() {
        List<String> ids = ids(Lists.lines("/api/v1/regions"));
        assertTrue(ids.size() > 3_000);
        assertEquals(Lists.total("/api/v1/regions"), ids.size());
        assertEquals(ids.stream().sorted().distinct().toList(), ids);
        assertEquals(
                ids,
                table("/api/v1/regions?format=csv&fields=id").stream()
                        .skip(1)
                        .map(row -> row.get(0))
                        .toList());
    }

    private static boolean placed(String address) {
        return List.of("events", "units", "regions").contains(address.split("[/?]")[3]);
    }

    private static String text(String address) {
        return new String(call(address).asByteArray(), StandardCharsets.UTF_8);
    }

    private static List<List<String>> table(String address) {
        return table(call(address));
    }

    private static List<List<String>> table(Response response) {
        assertEquals(200, response.statusCode());
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
        try (MappingIterator<List<String>> rows = new CsvMapper()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .readerForListOf(String.class)
                .readValues(text)) {
            return rows.readAll();
        } catch (IOException wrong) {
            throw new AssertionError(text, wrong);
        }
    }
}
