package org.frontlinekb;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The service over HTTP, as its tests use it. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whole lists that filters are tried against; one class of tests changes nothing in between. */
    private static final Map<String, List<JsonNode>> WHOLE = new ConcurrentHashMap<>();

    /** Most items a page holds. */
    private static final int MOST = 500;

    private Api() {}

    /** The answer at an address, whatever its status; the address is sent as it stands. */
    public static Response call(String address) {
        return given().urlEncodingEnabled(false).get(address);
    }

    /** The same, worked out anew: whoever sends credentials is never given an answer that was kept. */
    public static Response fresh(String address) {
        return fresh().urlEncodingEnabled(false).get(address);
    }

    /** A request that is answered anew: for tests that change what is kept without a revision, as no user can. */
    public static RequestSpecification fresh() {
        return given().header("Authorization", "Basic bm9ib2R5Og==");
    }

    /** The JSON at an address that must answer 200, worked out anew. */
    public static JsonNode getFresh(String address) {
        return good(address, fresh(address));
    }

    /** The JSON at an address that must answer 200. */
    public static JsonNode get(String address) {
        return good(address, call(address));
    }

    private static JsonNode good(String address, Response response) {
        assertEquals(200, response.statusCode(), () -> address + ": " + response.asString());
        return json(response);
    }

    /** The problem at an address that must be refused: whole as RFC 9457 has it, and without anything of the inside. */
    public static JsonNode refused(int status, String address) {
        Response response = call(address);
        assertEquals(status, response.statusCode(), () -> address + ": " + response.asString());
        assertTrue(response.contentType().startsWith("application/problem+json"), response.contentType());
        JsonNode problem = json(response);
        assertEquals(status, problem.path("status").intValue());
        assertFalse(problem.path("title").asText().isBlank());
        assertFalse(problem.path("detail").asText().isBlank());
        assertEquals(address.split("\\?")[0], problem.path("instance").textValue());
        assertFalse(response.asString().matches("(?s).*(org\\.frontlinekb|java\\.lang|Exception).*"));
        assertEquals(200, call(problem.path("type").textValue()).statusCode(), "a problem's type leads to a page");
        return problem;
    }

    /** The fault of a problem that names a parameter. */
    public static JsonNode fault(JsonNode problem, String parameter) {
        return stream(problem.path("errors"))
                .filter(fault -> fault.path("parameter").asText().equals(parameter))
                .findFirst()
                .orElseThrow(() -> new AssertionError("'" + parameter + "' is not blamed in " + problem));
    }

    /** All items of a list, over all its pages. */
    public static List<JsonNode> all(String address) {
        List<JsonNode> items = new ArrayList<>();
        pages(address + (address.contains("?") ? "&" : "?") + "limit=" + MOST)
                .forEach(page -> page.path("items").forEach(items::add));
        return items;
    }

    /** All pages from an address on, along {@code next}. */
    public static List<JsonNode> pages(String address) {
        return along("next", address);
    }

    /** All pages from an address on, along {@code next} or {@code prev}. */
    public static List<JsonNode> along(String relation, String address) {
        List<JsonNode> pages = new ArrayList<>();
        for (String at = address;
                at != null;
                at = pages.get(pages.size() - 1).path(relation).textValue()) {
            pages.add(get(at));
            assertTrue(pages.size() <= 10_000, "a walk without an end");
        }
        return pages;
    }

    /** The ids of some items, in their order. */
    public static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").textValue()).toList();
    }

    /** The ids a list holds, in its order. */
    public static List<String> ids(String address) {
        return ids(all(address));
    }

    /**
     * A filter must hold exactly what the same condition finds among all items, in the same order, and must leave out
     * something: otherwise nothing is seen of it.
     */
    public static void assertFilters(String collection, String query, Predicate<JsonNode> condition) {
        List<JsonNode> all = WHOLE.computeIfAbsent(collection, Api::all);
        List<String> expected = ids(all.stream().filter(condition).toList());
        assertFalse(expected.isEmpty(), () -> query + " would hold nothing");
        assertTrue(expected.size() < all.size(), () -> query + " would hold everything");
        assertEquals(expected, ids(collection + "?" + query), query);
        assertEquals(
                expected.size(),
                get(collection + "?" + query + "&limit=1")
                        .path("total")
                        .path("value")
                        .intValue());
    }

    /** Forgets what lists held: others may have written since. */
    public static void forget() {
        WHOLE.clear();
    }

    /** The items of an array. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The values under a key of this name, wherever it stands. */
    public static List<String> addresses(JsonNode entry) {
        List<String> addresses = new ArrayList<>(entry.findValuesAsText("url"));
        entry.findValues("links").forEach(links -> links.forEach(link -> addresses.add(link.textValue())));
        return addresses.stream()
                .filter(Objects::nonNull)
                .filter(url -> !url.equals("null"))
                .distinct()
                .toList();
    }

    /** A value as it stands in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static JsonNode json(Response response) {
        try {
            return JSON.readTree(response.asByteArray());
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(response.asString(), wrong);
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
