package org.frontlinekb.listing;

import static org.frontlinekb.Api.call;
import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.pages;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frontlinekb.Api;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What every list keeps, and every entry in it. */
public abstract class ListContract {

    /** Addresses that have answered 200 already. */
    private static final Set<String> ANSWERED = new HashSet<>();

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([a-z]+)\"");

    /** Address of the list. */
    protected abstract String collection();

    /** Id of an entry, spelt a little wrong. */
    protected abstract String misspelt();

    /** The id that is meant. */
    protected abstract String meant();

    /** A limit that makes several pages, not too many, with a rest on the last. */
    protected abstract int step();

    /** The list whose entries are followed: a part of it where it is long. */
    protected String followed() {
        return collection();
    }

    @BeforeAll
    static void beginAnew() {
        Api.forget();
        ANSWERED.clear();
    }

    @Test
    void aWalkSeesEveryEntryOnce() {
        List<JsonNode> pages = pages(collection() + "?limit=" + step());
        List<String> seen = ids(items(pages));

        assertEquals(new HashSet<>(seen).size(), seen.size());
        for (JsonNode page : pages) {
            assertEquals(seen.size(), page.path("total").path("value").intValue());
            assertEquals("eq", page.path("total").path("relation").textValue());
        }
        assertFalse(pages.get(0).has("prev"));
        assertFalse(pages.get(pages.size() - 1).has("next"));
        assertEquals(seen, ids(collection()), "the order does not depend on the limit");
    }

    @Test
    void aWalkBackEndsWhereItBegan() {
        List<JsonNode> there = pages(collection() + "?limit=" + step());
        assumeSeveral(there.size());
        List<JsonNode> back =
                Api.along("prev", there.get(there.size() - 2).path("next").textValue());
        Collections.reverse(back);

        assertEquals(ids(items(there)), ids(items(back)));
        assertFalse(back.get(0).has("prev"));
        assertTrue(back.get(0).has("next"));
    }

    @Test
    void aPageHoldsTwentyUnlessToldOtherwise() {
        JsonNode page = get(collection());
        int total = page.path("total").path("value").intValue();
        assertEquals(Math.min(20, total), page.path("items").size());
        assertEquals(total > 20, page.has("next"));
    }

    @Test
    void limitsAreKeptOrRefusedNeverCut() {
        assertEquals(1, get(collection() + "?limit=1").path("items").size());
        get(collection() + "?limit=500");
        for (String limit : List.of("0", "501", "-1", "1.5", "many", "", "99999999999", "1%201")) {
            fault(refused(400, collection() + "?limit=" + limit), "limit");
        }
        fault(refused(400, collection() + "?limit=5&limit=6"), "limit");
    }

    @Test
    void theLinkHeaderAgreesWithTheBody() {
        String first = collection() + "?limit=1";
        String second = get(first).path("next").asText();
        assumeSeveral(second.isEmpty() ? 1 : 2);
        assertTrue(second.contains("limit=1"), "next keeps the limit");

        Map<String, String> links = new LinkedHashMap<>();
        for (String header : call(second).headers().getValues("Link")) {
            Matcher matcher = LINK.matcher(header);
            while (matcher.find()) {
                links.put(matcher.group(2), matcher.group(1));
            }
        }
        JsonNode body = get(second);
        assertEquals(body.path("prev").textValue(), links.get("prev"));
        assertEquals(body.path("next").textValue(), links.get("next"));
        assertEquals(ids(items(List.of(get(first)))), ids(items(List.of(get(links.get("first"))))));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        String other = collection().endsWith("/regions") ? "/api/v1/units" : "/api/v1/regions";
        fault(refused(400, collection() + "?cursor=" + cursor(other + "?limit=1")), "cursor");
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String cursor : List.of("", "x", "%00", "e30", "bnVsbA", "W10", encoded("'; drop table event"))) {
            fault(refused(400, collection() + "?cursor=" + cursor), "cursor");
        }
    }

    @Test
    void anUnknownParameterIsRefusedAndTheNearestSuggested() {
        JsonNode fault = fault(refused(400, collection() + "?limt=5"), "limt");
        assertEquals("limit", fault.path("suggestion").textValue());
        assertTrue(stream(fault.path("allowed"))
                .map(JsonNode::textValue)
                .toList()
                .containsAll(List.of("limit", "cursor")));
    }

    @Test
    void allFaultsOfARequestAreToldAtOnce() {
        JsonNode problem = refused(400, collection() + "?limt=5&limit=0&cursor=x&debug=1");
        assertAll(
                () -> fault(problem, "limt"),
                () -> fault(problem, "limit"),
                () -> fault(problem, "cursor"),
                () -> fault(problem, "debug"),
                () -> assertEquals(4, problem.path("errors").size()));
    }

    @Test
    void anUnknownEntryIsNotFoundAndTheNearestSuggested() {
        JsonNode problem = refused(404, collection() + "/" + misspelt());
        assertEquals(meant(), problem.path("errors").path(0).path("suggestion").textValue());
        refused(404, collection() + "/zzzzzzzz");
    }

    @Test
    void anEntryTakesNoParameterItDoesNotKnow() {
        fault(refused(400, collection() + "/" + meant() + "?limt=5"), "limt");
    }

    @Test
    void everyEntryAnswersAndEveryLinkResolves() {
        for (JsonNode item : Api.all(followed())) {
            assertEquals(
                    collection() + "/" + item.path("id").textValue(),
                    item.path("url").textValue());
            JsonNode entry = get(item.path("url").textValue());
            assertEquals(item.path("id"), entry.path("id"));
            item.fieldNames().forEachRemaining(key -> assertTrue(entry.has(key), "the entry lacks " + key));
            Api.addresses(entry).forEach(ListContract::answers);
        }
    }

    /** The cursor in the {@code next} of a page. */
    protected static String cursor(String page) {
        return get(page).path("next").textValue().replaceAll(".*cursor=([^&]*).*", "$1");
    }

    private static void assumeSeveral(int pages) {
        Assumptions.assumeTrue(pages > 1, "the list has one entry only: nowhere to go");
    }

    private static void answers(String address) {
        if (ANSWERED.add(address)) {
            assertEquals(200, call(address).statusCode(), address);
        }
    }

    private static List<JsonNode> items(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> stream(page.path("items"))).toList();
    }
}
