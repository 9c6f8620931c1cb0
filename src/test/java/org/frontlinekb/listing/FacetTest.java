package org.frontlinekb.listing;

import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.frontlinekb.event.EventList;
import org.frontlinekb.person.PersonList;
import org.frontlinekb.quote.QuoteList;
import org.frontlinekb.region.RegionList;
import org.frontlinekb.unit.UnitList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class FacetTest {

    /** Another run, other queries; {@code -Dfrontline.seed=…} repeats one. */
    private static final long SEED = Long.getLong("frontline.seed", System.nanoTime());

    private static final int QUERIES = 8;
    /** Buckets followed of each facet of a query, with the first and the last among them. */
    private static final int FOLLOWED = 4;

    private static final List<String> EITHER = List.of("true", "false");

    /** A list, and what its parameters are filled with: the values under a path of its entries, or these. */
    static Stream<Arguments> lists() {
        return Stream.of(
                Arguments.of(
                        new EventList(),
                        Map.ofEntries(
                                Map.entry("id", "id"),
                                Map.entry("type", "type"),
                                Map.entry("status", "status"),
                                Map.entry("report", "report"),
                                Map.entry("unit", "participants.unit.id"),
                                Map.entry("person", "participants.person.id"),
                                Map.entry("region", "regions.region.id"),
                                Map.entry("from", "occurred.earliest"),
                                Map.entry("to", "occurred.latest"),
                                Map.entry("part_of_day", "occurred.part_of_day"),
                                Map.entry("min", "figures.low"),
                                Map.entry("figure_of", "figures.counted.zh"),
                                Map.entry("time_match", List.of("possible", "certain")),
                                Map.entry("figure_match", List.of("possible", "certain")),
                                Map.entry("include_descendants", EITHER),
                                Map.entry("undated", EITHER),
                                Map.entry("is_part", EITHER),
                                Map.entry("has_region", EITHER),
                                Map.entry("has_speaker", EITHER),
                                Map.entry("has_participants", EITHER),
                                Map.entry("has_figures", EITHER))),
                Arguments.of(
                        new UnitList(),
                        Map.of(
                                "kind", "kind",
                                "region", "region.id",
                                "parent", "parent.id",
                                "include_descendants", EITHER,
                                "named", EITHER,
                                "has_region", EITHER,
                                "has_parent", EITHER)),
                Arguments.of(
                        new PersonList(),
                        Map.of("unit", "roles.unit.id", "role", "roles.kind", "has_role", EITHER, "has_unit", EITHER)),
                Arguments.of(
                        new QuoteList(),
                        Map.of(
                                "kind", "kind",
                                "speaker", "speaker.person.id",
                                "speaker_kind", "speaker.kind",
                                "unit", "speaker.unit.id",
                                "attribution", "speaker.attribution",
                                "event", "events.id",
                                "has_speaker", EITHER,
                                "has_events", EITHER,
                                "has_translation", EITHER)),
                Arguments.of(
                        new RegionList(),
                        Map.of(
                                "level",
                                "level",
                                "within",
                                "ancestors.id",
                                "parent",
                                "ancestors.id",
                                "has_events",
                                EITHER,
                                "has_code",
                                EITHER,
                                "has_point",
                                EITHER)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyCountIsTheTotalOfTheListItLeadsTo(Listed<?, ?> list, Map<String, Object> parameters) {
        Random random = new Random(SEED);
        List<JsonNode> entries = Lists.lines(list.address());
        Map<String, List<String>> values = new TreeMap<>();
        parameters.forEach((name, from) -> values.put(name, values(entries, from)));
        int followed = 0;
        int missing = 0;
        for (int query = 0; query < QUERIES; query++) {
            String address = query == 0 ? list.address() : list.address() + "?" + query(random, values);
            String told = "-Dfrontline.seed=" + SEED + ", " + address;
            JsonNode page = get(Lists.with(address, "limit=1&facets=" + String.join(",", list.facetNames())));
            assertEquals(list.facetNames().size(), page.path("facets").size(), told);
            for (JsonNode facet : page.path("facets")) {
                for (JsonNode bucket : some(random, facet.path("buckets"))) {
                    assertTrue(bucket.path("count").longValue() > 0, told);
                    assertLeadsToAsMany(bucket, told);
                    followed++;
                }
                if (facet.path("missing").isObject()) {
                    assertLeadsToAsMany(facet.path("missing"), told);
                    missing += facet.path("missing").path("count").longValue() > 0 ? 1 : 0;
                }
            }
        }
        assertTrue(followed > QUERIES, "few buckets were seen with -Dfrontline.seed=" + SEED);
        assertTrue(missing > 0, "no entry without a value was seen with -Dfrontline.seed=" + SEED);
    }

    private static void assertLeadsToAsMany(JsonNode counted, String told) {
        String url = counted.path("url").textValue();
        assertEquals(counted.path("count").longValue(), Lists.total(url), () -> told + " leads to " + url);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyValueInAListHasItsBucket(Listed<?, ?> list, Map<String, Object> parameters) {
        List<JsonNode> entries = Lists.lines(list.address());
        for (String name : list.facetNames()) {
            // Regions of regions and of events are counted by province or by what lies directly above: told apart
            // below.
            if (parameters.get(name) instanceof String path
                    && !name.equals("region")
                    && !path.startsWith("ancestors")) {
                Map<String, Long> expected = new TreeMap<>();
                entries.forEach(entry -> Lists.values(entry, path).stream()
                        .distinct()
                        .forEach(value -> expected.merge(value, 1L, Long::sum)));
                JsonNode facet = facet(list.address(), name);
                Map<String, Long> counted = new TreeMap<>();
                facet.path("buckets")
                        .forEach(bucket -> counted.put(
                                bucket.path("value").textValue(),
                                bucket.path("count").longValue()));
                assertEquals(
                        expected.size(), counted.size() + facet.path("more").intValue(), name);
                counted.forEach((value, count) -> assertEquals(expected.get(value), count, name + "=" + value));
            }
        }
    }

    @Test
    void whatDoesNotFitAmongTheBucketsIsCounted() {
        TreeSet<String> above = new TreeSet<>();
        Lists.lines("/api/v1/regions").forEach(region -> {
            List<String> ancestors = Lists.values(region, "ancestors.id");
            if (!ancestors.isEmpty()) {
                above.add(ancestors.get(ancestors.size() - 1));
            }
        });
        JsonNode facet = facet("/api/v1/regions", "parent");
        assertEquals(100, facet.path("buckets").size());
        assertEquals(above.size(), 100 + facet.path("more").intValue());
    }

    @Test
    void daysAndMonthsStandInTheirOrderAndAllElseByCount() {
        Lists.all()
                .forEach(list -> list.facetNames().forEach(name -> {
                    List<JsonNode> buckets =
                            stream(facet(list.address(), name).path("buckets")).toList();
                    for (int i = 1; i < buckets.size(); i++) {
                        JsonNode before = buckets.get(i - 1);
                        JsonNode after = buckets.get(i);
                        boolean ordered = List.of("day", "month").contains(name)
                                ? before.path("value")
                                                .textValue()
                                                .compareTo(after.path("value").textValue())
                                        < 0
                                : before.path("count").longValue()
                                        >= after.path("count").longValue();
                        assertTrue(ordered, () -> list.address() + " " + name + ": " + before + " before " + after);
                    }
                }));
        assertTrue(facet("/api/v1/events", "day").path("buckets").size() > 2);
        assertTrue(facet("/api/v1/events", "month").path("buckets").size() > 1);
    }

    @Test
    void whatIsCountedHasItsLabelsInBothLanguages() {
        // A publisher, a language, a day and a report without a title are their own labels.
        List<String> plain = List.of("report", "language", "publisher", "named", "day", "month");
        Lists.all()
                .forEach(list -> list.facetNames().stream()
                        .filter(name -> !plain.contains(name))
                        .forEach(name -> {
                            JsonNode buckets = facet(list.address(), name).path("buckets");
                            assertFalse(buckets.isEmpty(), () -> list.address() + " " + name);
                            buckets.forEach(bucket -> {
                                assertFalse(
                                        bucket.path("label").path("zh").asText().isBlank(),
                                        () -> list.address() + " " + bucket);
                                // People and places whose English name nobody gave have none.
                                if (!List.of("region", "parent", "person", "speaker")
                                        .contains(name)) {
                                    assertFalse(
                                            bucket.path("label")
                                                    .path("en")
                                                    .asText("")
                                                    .isBlank(),
                                            () -> list.address() + " " + bucket);
                                }
                            });
                        }));
    }

    private static JsonNode facet(String address, String name) {
        JsonNode facets = get(Lists.with(address, "limit=1&facets=" + name)).path("facets");
        assertEquals(name, facets.path(0).path("name").textValue());
        return facets.path(0);
    }

    /** Up to three parameters, those that may be repeated once or twice. */
    private static String query(Random random, Map<String, List<String>> values) {
        List<String> names = new ArrayList<>(values.keySet());
        Collections.shuffle(names, random);
        List<String> parameters = new ArrayList<>();
        for (String name : names.subList(0, 1 + random.nextInt(3))) {
            List<String> some = values.get(name);
            boolean repeatable = !some.equals(EITHER)
                    && !List.of("from", "to", "min", "figure_of", "time_match", "figure_match")
                            .contains(name);
            for (int i = 0; i <= (repeatable ? random.nextInt(2) : 0); i++) {
                parameters.add(name + "=" + encoded(some.get(random.nextInt(some.size()))));
            }
        }
        // An empty range is refused; half of one is as good a query.
        if (names.subList(0, 3).containsAll(List.of("from", "to"))) {
            parameters.removeIf(parameter -> parameter.startsWith("to="));
        }
        return String.join("&", parameters);
    }

    @SuppressWarnings("unchecked")
    private static List<String> values(List<JsonNode> entries, Object from) {
        return from instanceof String path
                ? entries.stream()
                        .flatMap(entry -> Lists.values(entry, path).stream())
                        .distinct()
                        .sorted()
                        .toList()
                : (List<String>) from;
    }

    private static List<JsonNode> some(Random random, JsonNode buckets) {
        List<JsonNode> all = new ArrayList<>(stream(buckets).toList());
        if (all.size() <= FOLLOWED) {
            return all;
        }
        List<JsonNode> some = new ArrayList<>(List.of(all.remove(all.size() - 1), all.remove(0)));
        Collections.shuffle(all, random);
        some.addAll(all.subList(0, FOLLOWED - 2));
        return some;
    }
}
