package org.frontlinekb.listing;

import static org.frontlinekb.Api.along;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.pages;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SortTest {

    private static final int STEP = 7;

    /** Where the wire has the value of a key; a key that is not here stands under its own name. */
    private static final Map<String, String> PATHS = Map.of(
            "occurred", "occurred.earliest",
            "offset", "segments.citation.start",
            "name", "name.zh");

    private static final Map<String, String> ENTITIES = Map.of(
            "events", "Event",
            "quotes", "Quote",
            "regions", "Region",
            "units", "Unit",
            "people", "Person",
            "reports", "Report");

    @Inject
    EntityManager entities;

    static Stream<Arguments> keys() {
        return Lists.all()
                .flatMap(list -> list.sortNames().stream()
                        .flatMap(key ->
                                Stream.of(Arguments.of(part(list), key, false), Arguments.of(part(list), key, true))));
    }

    /** The list, or a part of it where it is long. */
    private static String part(Listed<?, ?> list) {
        return list.collection().equals("regions") ? "/api/v1/regions?within=hainan&within=anhui-wuhu" : list.address();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyIsATotalOrderBothWays(String list, String key, boolean descending) {
        String address = Lists.with(list, "sort=" + (descending ? "-" : "") + key);
        List<JsonNode> pages = pages(address + "&limit=" + STEP);
        List<JsonNode> rows = rows(pages);
        List<String> seen = ids(rows);

        assertEquals(seen.size(), new HashSet<>(seen).size(), "a row comes twice");
        assertEquals(new HashSet<>(ids(list)), new HashSet<>(seen), "a row is missing");
        assertEquals(ids(Lists.lines(address)), seen, "the order depends on the format");

        Comparator<JsonNode> order = order(list, key);
        Comparator<JsonNode> total = (descending ? order.reversed() : order)
                .thenComparing(row -> row.path("id").textValue());
        if (key.equals("occurred")) {
            total = Comparator.<JsonNode, Boolean>comparing(
                            row -> value(row, key).isEmpty())
                    .thenComparing(total);
        }
        for (int i = 1; i < rows.size(); i++) {
            JsonNode before = rows.get(i - 1);
            JsonNode after = rows.get(i);
            assertTrue(
                    key.equals("id") || total.compare(before, after) < 0,
                    () -> before.path("id") + " stands before " + after.path("id"));
        }
        if (key.equals("id")) {
            List<String> sorted = seen.stream()
                    .sorted(descending ? Comparator.reverseOrder() : Comparator.naturalOrder())
                    .toList();
            assertEquals(sorted, seen);
        }
        if (pages.size() > 1) {
            List<JsonNode> back =
                    along("prev", pages.get(pages.size() - 2).path("next").textValue());
            Collections.reverse(back);
            assertEquals(seen, ids(rows(back)), "the way back is another");
        }
    }

    private Comparator<JsonNode> order(String list, String key) {
        if (key.equals("revision")) {
            Map<String, Long> revisions = revisions(list.split("[/?]")[3]);
            return Comparator.comparing(row -> revisions.get(row.path("id").textValue()));
        }
        Function<JsonNode, String> value = row -> value(row, key);
        return key.equals("offset")
                ? Comparator.comparing(value.andThen(Integer::valueOf))
                : Comparator.comparing(value);
    }

    /** The first value; empty where there is none. */
    private static String value(JsonNode row, String key) {
        return Lists.values(row, PATHS.getOrDefault(key, key)).stream()
                .findFirst()
                .orElse("");
    }

    private Map<String, Long> revisions(String collection) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select e.id, e.revision from " + ENTITIES.get(collection) + " e", Object[].class)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1])));
    }

    @Test
    void severalKeysApplyInTheirOrder() {
        String address = "/api/v1/events?sort=-status,type,-occurred,-id";
        List<JsonNode> rows = rows(pages(address + "&limit=" + STEP));
        Comparator<JsonNode> undatedLast =
                Comparator.comparing(row -> value(row, "occurred").isEmpty());
        Comparator<JsonNode> order = by("status")
                .reversed()
                .thenComparing(by("type"))
                .thenComparing(undatedLast)
                .thenComparing(by("occurred").reversed())
                .thenComparing(by("id").reversed());
        assertEquals(ids(Api.all("/api/v1/events").stream().sorted(order).toList()), ids(rows));
    }

    private static Comparator<JsonNode> by(String key) {
        return Comparator.comparing(row -> value(row, key));
    }

    @Test
    void undatedEventsComeLastBothWays() {
        for (String sort : List.of("occurred", "-occurred")) {
            List<Boolean> undated = Api.all("/api/v1/events?sort=" + sort).stream()
                    .map(event -> value(event, "occurred").isEmpty())
                    .toList();
            assertFalse(undated.get(0), sort);
            assertTrue(undated.get(undated.size() - 1), sort);
            assertEquals(undated.stream().sorted().toList(), undated, sort);
        }
        assertEquals(
                ids("/api/v1/events?undated=true&sort=id"),
                ids("/api/v1/events?sort=-occurred&undated=true"),
                "without a date the id alone decides");
    }

    @Test
    void theNextPageKeepsTheOrderAndTheFilters() {
        String next = get("/api/v1/events?status=occurred&sort=-type&limit=3&fields=id")
                .path("next")
                .textValue();
        for (String parameter : List.of("status=occurred", "sort=-type", "limit=3", "fields=id")) {
            assertTrue(next.contains(parameter), next);
        }
    }

    private static List<JsonNode> rows(List<JsonNode> pages) {
        return pages.stream().flatMap(page -> stream(page.path("items"))).toList();
    }
}
