package org.frontlinekb.region;

import static org.frontlinekb.Api.all;
import static org.frontlinekb.Api.assertFilters;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionResourceTest extends ListContract {

    private static final String REGIONS = "/api/v1/regions";

    @Override
    protected String collection() {
        return REGIONS;
    }

    @Override
    protected String misspelt() {
        return "hubei-wuhn";
    }

    @Override
    protected String meant() {
        return "hubei-wuhan";
    }

    @Override
    protected int step() {
        return 480;
    }

    @Override
    protected String followed() {
        return REGIONS + "?has_events=true";
    }

    @Test
    void readsARegionByItsCodeToo() {
        assertEquals(get(REGIONS + "/hubei-wuhan"), get(REGIONS + "/420100"));
        assertEquals("hubei-wuhan", get(REGIONS + "/420100").path("id").textValue());
        refused(404, REGIONS + "/429999");
    }

    @Test
    void filtersByLevel() {
        assertFilters(
                REGIONS,
                "level=province",
                region -> region.path("level").asText().equals("province"));
        assertFilters(
                REGIONS,
                "level=township&level=other",
                region -> Set.of("township", "other")
                        .contains(region.path("level").asText()));
        // GB/T 2260 as of early 2020.
        assertEquals(34, total("level=province"));
        assertEquals(333, total("level=prefecture"));
        assertEquals(2_846, total("level=county"));
    }

    @Test
    void filtersByParent() {
        assertFilters(REGIONS, "parent=hubei", region -> parent(region).equals("hubei"));
        assertFilters(
                REGIONS,
                "parent=hubei&parent=henan&level=prefecture",
                region -> Set.of("hubei", "henan").contains(parent(region))
                        && region.path("level").asText().equals("prefecture"));
        assertEquals(ids(REGIONS + "?parent=hubei"), ids(REGIONS + "?parent=420000"));
    }

    @Test
    void filtersByEvents() {
        Map<String, JsonNode> regions = new HashMap<>();
        all(REGIONS).forEach(region -> regions.put(region.path("id").textValue(), region));
        Set<String> withEvents = new HashSet<>();
        for (JsonNode event : all("/api/v1/events")) {
            for (JsonNode place : event.path("regions")) {
                String id = place.path("region").path("id").textValue();
                withEvents.add(id);
                withEvents.addAll(ids(stream(regions.get(id).path("ancestors")).toList()));
            }
        }
        assertFilters(
                REGIONS,
                "has_events=true",
                region -> withEvents.contains(region.path("id").textValue()));
        assertFilters(
                REGIONS,
                "has_events=false",
                region -> !withEvents.contains(region.path("id").textValue()));
    }

    @Test
    void filtersByReport() {
        assertFilters(
                REGIONS,
                "report=party-members-at-the-covid-19-front",
                region -> !region.path("citations").isEmpty());
    }

    @Test
    void refusesWhatItDoesNotKnowAndTellsAllAtOnce() {
        JsonNode problem = refused(400, REGIONS + "?level=city&parent=hubie&has_events=yes&report=nothing&levle=x");
        assertEquals(
                Set.of("level", "parent", "has_events", "report", "levle"),
                stream(problem.path("errors"))
                        .map(fault -> fault.path("parameter").textValue())
                        .collect(Collectors.toSet()));
        assertAll(
                () -> assertEquals(
                        "hubei", fault(problem, "parent").path("suggestion").textValue()),
                () -> assertEquals(
                        "level", fault(problem, "levle").path("suggestion").textValue()),
                () -> assertEquals(6, fault(problem, "level").path("allowed").size()));
    }

    @Test
    void everyRegionLiesWhereItsCodeSays() {
        Map<String, JsonNode> regions = new HashMap<>();
        List<JsonNode> all = all(REGIONS);
        all.forEach(region -> regions.put(region.path("id").textValue(), region));
        Set<String> codes = new HashSet<>();
        for (JsonNode region : all) {
            String id = region.path("id").textValue();
            String level = region.path("level").textValue();
            String code = region.path("code").textValue();
            assertEquals(level.equals("province"), region.path("ancestors").isEmpty(), id);
            if (code == null) {
                assertTrue(Set.of("township", "village", "other").contains(level), id);
                continue;
            }
            assertTrue(codes.add(code), "code twice: " + code);
            assertTrue(region.path("valid_for").isTextual(), id);
            String up = parent(region);
            if (!up.isEmpty() && regions.get(up).path("code").isTextual()) {
                String above = regions.get(up).path("code").textValue();
                String prefix = above.length() > 6 ? above : above.replaceFirst("(00)+$", "");
                assertTrue(code.startsWith(prefix), () -> id + " " + code + " is not below " + above);
            }
            JsonNode point = region.path("point");
            if (point.isObject()) {
                assertTrue(
                        point.path("longitude").doubleValue() > 73
                                && point.path("longitude").doubleValue() < 136,
                        id);
                assertTrue(
                        point.path("latitude").doubleValue() > 3
                                && point.path("latitude").doubleValue() < 54,
                        id);
            }
        }
    }

    private static int total(String query) {
        return get(REGIONS + "?limit=1&" + query).path("total").path("value").intValue();
    }

    private static String parent(JsonNode region) {
        JsonNode ancestors = region.path("ancestors");
        return ancestors.path(ancestors.size() - 1).path("id").asText();
    }
}
