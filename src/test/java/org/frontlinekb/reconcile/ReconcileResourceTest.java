package org.frontlinekb.reconcile;

import static io.restassured.RestAssured.given;
import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the specification's JSON schemas stand here as assertions. */
@QuarkusTest
class ReconcileResourceTest {

    private static final String RECONCILE = "/reconcile";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** JSON with single quotation marks for double ones. */
    private static JsonNode batch(String queries) {
        JsonNode answer = get(RECONCILE + "?queries=" + encoded(queries.replace('\'', '"')));
        assertIsResultBatch(answer);
        return answer;
    }

    private static List<JsonNode> candidates(String query) {
        return stream(batch("{'q': " + query + "}").at("/q/result")).toList();
    }

    private static JsonNode posted(String queries) throws JsonProcessingException {
        return JSON.readTree(given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("queries", queries.replace('\'', '"'))
                .post(RECONCILE)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/json"))
                .extract()
                .asString());
    }

    /** reconciliation-result-batch.json. */
    private static void assertIsResultBatch(JsonNode batch) {
        assertTrue(batch.isObject());
        batch.forEach(results -> {
            assertTrue(results.path("result").isArray());
            for (JsonNode candidate : results.path("result")) {
                assertTrue(candidate.path("id").isTextual());
                assertTrue(candidate.path("name").isTextual());
                assertTrue(candidate.path("score").isNumber());
                assertTrue(candidate.path("match").isBoolean());
                assertTrue(candidate.path("description").isTextual());
                assertTypes(candidate.path("type"));
            }
            List<Double> scores = stream(results.path("result"))
                    .map(candidate -> candidate.path("score").doubleValue())
                    .toList();
            assertEquals(
                    scores.stream().sorted(java.util.Comparator.reverseOrder()).toList(), scores);
            assertTrue(scores.stream().allMatch(score -> score > 0 && score <= 100));
            assertTrue(stream(results.path("result"))
                            .filter(candidate -> candidate.path("match").booleanValue())
                            .count()
                    <= 1);
        });
    }

    /** type.json. */
    private static void assertTypes(JsonNode types) {
        assertTrue(types.isArray());
        assertFalse(types.isEmpty());
        for (JsonNode type : types) {
            assertTrue(type.path("id").isTextual());
            assertTrue(type.path("name").isTextual());
        }
    }

    @Test
    void findsByPropertiesAlone() {
        List<JsonNode> found = candidates("{'properties': [{'pid': 'code', 'v': '420100'}]}");
        assertEquals(
                List.of("region/hubei-wuhan"),
                found.stream().map(one -> one.path("id").asText()).toList());
        assertTrue(found.get(0).path("match").booleanValue());
        // Units and people have no code.
        assertFalse(candidates("{'query': '武汉', 'properties': [{'pid': 'code', 'v': '420100'}]}")
                .isEmpty());
        assertTrue(candidates("{'properties': [{'pid': 'colour', 'v': 'red'}]}").isEmpty());
    }

    /** manifest.json. */
    @Test
    void tellsWhatItCanDo() {
        JsonNode manifest = get(RECONCILE);
        assertTrue(stream(manifest.path("versions"))
                .anyMatch(version -> version.asText().equals("0.2")));
        for (String required : List.of("name", "identifierSpace", "schemaSpace")) {
            assertTrue(manifest.path(required).isTextual(), required);
        }
        assertTypes(manifest.path("defaultTypes"));
        assertEquals(
                Set.of("Unit", "Person", "Region"),
                stream(manifest.path("defaultTypes"))
                        .map(type -> type.path("id").asText())
                        .collect(Collectors.toSet()));
        assertTrue(manifest.at("/view/url").asText().contains("{{id}}"));
        assertTrue(manifest.at("/preview/url").asText().contains("{{id}}"));
        assertTrue(manifest.at("/preview/width").isInt()
                && manifest.at("/preview/height").isInt());
        assertTrue(manifest.path("batchSize").asInt() > 0);
    }

    @Test
    void everyAddressOfTheManifestAnswers() {
        JsonNode manifest = get(RECONCILE);
        for (String template : List.of("/view/url", "/preview/url")) {
            String address = manifest.at(template).asText().replace("{{id}}", encoded("region/hubei-wuhan"));
            assertTrue(address.startsWith("http"), address);
            given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body(containsString("武汉市"));
        }
        manifest.path("suggest")
                .forEach(place -> given().get(place.path("service_url").asText()
                                + place.path("service_path").asText() + "?prefix=w")
                        .then()
                        .statusCode(200));
        assertEquals(3, manifest.path("suggest").size());
    }

    @ParameterizedTest
    @CsvSource({
        "武汉市, Region, region/hubei-wuhan",
        "仙桃, Region, region/hubei-xiantao",
        "429004, Region, region/hubei-xiantao",
        "湖北省武汉市, , region/hubei-wuhan",
        "Hong Kong, , region/xianggang",
        "雷神山医院, Unit, unit/leishenshan-hospital"
    })
    void matchesWhatIsCertain(String name, String type, String id) {
        String of = type == null ? "" : ", 'type': '" + type + "'";
        JsonNode best = candidates("{'query': '" + name + "'" + of + "}").get(0);
        assertEquals(id, best.path("id").asText());
        assertTrue(best.path("match").booleanValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"朝阳区", "吉林", "wuhan", "武汉市市", "武"})
    void leavesToPeopleWhatIsNot(String name) {
        List<JsonNode> found = candidates("{'query': '" + name + "'}");
        assertFalse(found.isEmpty());
        assertTrue(found.stream().noneMatch(candidate -> candidate.path("match").booleanValue()));
    }

    @Test
    void findsNamesThatAreOnlyAlike() {
        assertEquals("unit/leishenshan-hospital", id(candidates("{'query': '武汉雷神山医院', 'type': 'Unit'}")));
        assertEquals("region/hubei-wuhan", id(candidates("{'query': '武汉市市', 'type': 'Region'}")));
    }

    @Test
    void answersEveryQueryUnderItsKey() throws JsonProcessingException {
        String queries = "{'b': {'query': '武汉'}, 'a': {'query': '不存在'}, '': {'query': '。'}}";
        JsonNode answer = batch(queries);
        assertEquals(
                List.of("b", "a", ""),
                answer.properties().stream().map(Map.Entry::getKey).toList());
        assertEquals(0, answer.at("/a/result").size());
        assertEquals(0, answer.path("").path("result").size());
        assertEquals(answer, posted(queries));
        assertEquals(JSON.createObjectNode(), batch("{}"));
    }

    @Test
    void takesBatchesThatAreTooLongForAnAddress() throws JsonProcessingException {
        String queries = IntStream.range(0, 200)
                .mapToObj(i -> "'q" + i + "': {'query': '湖北省武汉市洪山区第" + i + "社区居民委员会', 'type': 'Unit', 'limit': 3}")
                .collect(Collectors.joining(", ", "{", "}"));
        JsonNode answer = posted(queries);
        assertIsResultBatch(answer);
        assertEquals(200, answer.size());
    }

    @Test
    void idsAreUniqueOverAllTypesAndLeadToTheEntry() {
        List<JsonNode> found = candidates("{'query': '武汉', 'limit': 100}");
        assertEquals(
                found.size(),
                new HashSet<>(found.stream()
                                .map(candidate -> candidate.path("id"))
                                .toList())
                        .size());
        for (JsonNode candidate : found.subList(0, 5)) {
            String id = candidate.path("id").asText();
            JsonNode entry = get(RestAssured.given()
                    .redirects()
                    .follow(false)
                    .get(RECONCILE + "/view?id=" + id)
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location")
                    .replaceFirst("^https?://[^/]+", ""));
            assertEquals(id.substring(id.indexOf('/') + 1), entry.path("id").asText());
            assertEquals(entry.at("/name/zh"), candidate.path("name"));
        }
    }

    @Test
    void narrowsToTypesAsStrictlyAsItIsTold() {
        assertEquals(Set.of("Unit"), types(candidates("{'query': '武汉', 'type': 'Unit'}")));
        assertEquals(
                Set.of("Unit", "Region"),
                types(candidates("{'query': '武汉', 'type': ['Unit', 'Region'], 'limit': 100}")));
        assertEquals(Set.of(), types(candidates("{'query': '武汉', 'type': ['Unit', 'Region'], 'type_strict': 'all'}")));
        List<JsonNode> should = candidates("{'query': '武汉', 'type': 'Unit', 'type_strict': 'should', 'limit': 100}");
        assertEquals(Set.of("Unit", "Region"), types(should));
        assertEquals(Set.of(), types(candidates("{'query': '武汉', 'type': 'Ship'}")));
    }

    @Test
    void propertiesDecideBetweenNamesakes() {
        for (String beijing : List.of("'北京'", "'110000'", "{'id': 'region/beijing', 'name': '北京市'}", "['上海', '北京市']")) {
            JsonNode best = candidates("{'query': '朝阳区', 'properties': [{'pid': 'within', 'v': " + beijing + "}]}")
                    .get(0);
            assertEquals("region/beijing-chaoyang", best.path("id").asText());
            assertTrue(best.path("match").booleanValue());
        }
        assertEquals(
                "region/jilin-jilin",
                id(candidates("{'query': '吉林', 'properties': [{'pid': 'level', 'v': 'prefecture'}]}")));
        assertEquals("region/jilin", id(candidates("{'query': '吉林', 'properties': [{'pid': 'code', 'v': '220000'}]}")));
        assertEquals(
                candidates("{'query': '吉林'}"),
                candidates("{'query': '吉林', 'properties': [{'pid': 'colour', 'v': true}]}"));
    }

    @Test
    void answersNoMoreThanIsAskedFor() {
        assertEquals(2, candidates("{'query': '武汉', 'limit': 2}").size());
        assertEquals(10, candidates("{'query': '武'}").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "[]",
                "{'q': []}",
                "{'q': {}}",
                "{'q': {'query': 1}}",
                "{'q': {'query': 'a', 'limit': 'x'}}",
                "{'q': {'query': 'a', 'limit': 0}}",
                "{'q': {'query': 'a', 'limit': 101}}",
                "{'q': {'query': 'a'}, 'q': {'query': 'b'}}",
                "{'q': {'query': 'a', 'type': 1}}",
                "{'q': {'query': 'a', 'type_strict': 'x'}}",
                "{'q': {'query': 'a', 'properties': {}}}",
                "{'q': {'query': 'a', 'properties': [{'pid': 'within'}]}}",
                "{'q': {'query': 'a', 'colour': 'x'}}"
            })
    void refusesWhatTheSpecificationDoesNotAllow(String queries) {
        String json = queries.replace('\'', '"');
        fault(refused(400, RECONCILE + "?queries=" + encoded(json)), "queries");
        given().formParam("queries", json)
                .post(RECONCILE)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("errors[0].parameter", is("queries"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        fault(refused(400, RECONCILE + "?query=x"), "query");
        given().contentType("application/x-www-form-urlencoded")
                .post(RECONCILE)
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post(RECONCILE)
                .then()
                .statusCode(415);
        for (String address : List.of("/view", "/preview")) {
            fault(refused(400, RECONCILE + address), "id");
            assertEquals(
                    "region/hubei",
                    fault(refused(400, RECONCILE + address + "?id=region/hubie"), "id")
                            .path("suggestion")
                            .asText());
        }
        fault(refused(400, RECONCILE + "/suggest/entity"), "prefix");
        fault(refused(400, RECONCILE + "/suggest/entity?prefix=a&cursor=-1"), "cursor");
    }

    /** suggest-entities-response.json. */
    @Test
    void suggestsEntities() {
        List<JsonNode> first = stream(
                        get(RECONCILE + "/suggest/entity?prefix=wu").path("result"))
                .toList();
        for (JsonNode entity : first) {
            assertTrue(entity.path("id").isTextual() && entity.path("name").isTextual());
            assertTrue(entity.path("description").isTextual());
            assertTypes(entity.path("notable"));
        }
        assertEquals(20, first.size());
        assertEquals(
                first.subList(5, 20),
                stream(get(RECONCILE + "/suggest/entity?prefix=wu&cursor=5").path("result"))
                        .limit(15)
                        .toList());
    }

    /** suggest-properties-response.json and suggest-types-response.json. */
    @Test
    void suggestsPropertiesAndTypes() {
        for (String address : List.of("/suggest/property", "/suggest/type")) {
            JsonNode all = get(RECONCILE + address).path("result");
            assertTrue(all.size() > 2);
            for (JsonNode one : all) {
                assertTrue(one.path("id").isTextual() && one.path("name").isTextual());
                JsonNode found =
                        get(RECONCILE + address + "?prefix=" + one.path("id").asText());
                assertTrue(stream(found.path("result")).anyMatch(one::equals));
            }
        }
        assertEquals(0, get(RECONCILE + "/suggest/type?prefix=x").path("result").size());
    }

    @Test
    void previewsCanBeFramedByAnySite() {
        given().get(RECONCILE + "/preview?id=unit/leishenshan-hospital")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", endsWith("frame-ancestors *"))
                .body(containsString("/api/v1/units/leishenshan-hospital"));
        given().get("/").then().header("Content-Security-Policy", not(containsString("frame-ancestors *")));
    }

    @Test
    void scriptsOfAnySiteMayAsk() {
        given().header("Origin", "https://example.org")
                .get(RECONCILE)
                .then()
                .header("Access-Control-Allow-Origin", "*");
        given().header("Origin", "https://example.org")
                .formParam("queries", "{}")
                .post(RECONCILE)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
    }

    private static String id(List<JsonNode> candidates) {
        return candidates.get(0).path("id").asText();
    }

    private static Set<String> types(List<JsonNode> candidates) {
        return candidates.stream()
                .flatMap(candidate -> stream(candidate.path("type")))
                .map(type -> type.path("id").asText())
                .collect(Collectors.toSet());
    }
}
