package org.frontlinekb.unit;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitResourceTest extends ListContract {

    private static final String UNITS = "/api/v1/units";

    @Override
    protected String collection() {
        return UNITS;
    }

    @Override
    protected String misspelt() {
        return "leishenshan-hospitl";
    }

    @Override
    protected String meant() {
        return "leishenshan-hospital";
    }

    @Override
    protected int step() {
        return 11;
    }

    @Test
    void filtersByKind() {
        assertFilters(UNITS, "kind=hospital", unit -> unit.path("kind").asText().equals("hospital"));
        assertFilters(
                UNITS,
                "kind=hospital&kind=university",
                unit -> Set.of("hospital", "university")
                        .contains(unit.path("kind").asText()));
    }

    @Test
    void filtersByRegionWithWhatLiesInIt() {
        Set<String> chongqing = Set.copyOf(all("/api/v1/regions").stream()
                .filter(region -> region.path("id").asText().equals("chongqing")
                        || ids(stream(region.path("ancestors")).toList()).contains("chongqing"))
                .map(region -> region.path("id").textValue())
                .toList());
        assertFilters(
                UNITS,
                "region=chongqing",
                unit -> chongqing.contains(unit.path("region").path("id").asText()));
        assertFilters(
                UNITS,
                "region=beijing&include_descendants=false",
                unit -> unit.path("region").path("id").asText().equals("beijing"));
        assertEquals(Set.of(), Set.copyOf(ids(UNITS + "?region=chongqing&include_descendants=false")));
        assertEquals(ids(UNITS + "?region=chongqing"), ids(UNITS + "?region=500000"));
    }

    @Test
    void filtersByParent() {
        assertFilters(
                UNITS,
                "parent=piaoan-group",
                unit -> unit.path("parent").path("id").asText().equals("piaoan-group"));
    }

    @Test
    void filtersByBeingNamed() {
        assertFilters(UNITS, "named=true", unit -> unit.path("named").booleanValue());
        assertFilters(
                UNITS,
                "named=false&kind=hospital",
                unit -> !unit.path("named").booleanValue()
                        && unit.path("kind").asText().equals("hospital"));
        assertEquals(
                ids(UNITS).size(),
                ids(UNITS + "?named=true").size() + ids(UNITS + "?named=false").size());
    }

    @Test
    void filtersByReport() {
        assertEquals(ids(UNITS), ids(UNITS + "?report=party-members-at-the-covid-19-front"));
    }

    @Test
    void refusesWhatItDoesNotKnowAndTellsAllAtOnce() {
        JsonNode problem = refused(
                400,
                UNITS + "?kind=hospitals&region=hubie&parent=piaoan-grup&named=yes&report=nothing"
                        + "&include_descendants=1&knd=x");
        assertEquals(
                Set.of("kind", "region", "parent", "named", "report", "include_descendants", "knd"),
                stream(problem.path("errors"))
                        .map(fault -> fault.path("parameter").textValue())
                        .collect(Collectors.toSet()));
        assertAll(
                () -> assertEquals(
                        "hospital", fault(problem, "kind").path("suggestion").textValue()),
                () -> assertEquals(
                        "hubei", fault(problem, "region").path("suggestion").textValue()),
                () -> assertEquals(
                        "piaoan-group",
                        fault(problem, "parent").path("suggestion").textValue()));
    }

    @Test
    void everyUnitIsCitedForWhatIsSaidOfIt() {
        for (JsonNode unit : all(UNITS)) {
            String id = unit.path("id").textValue();
            Set<String> supported = stream(unit.path("citations"))
                    .map(citation -> citation.path("supports").textValue())
                    .collect(Collectors.toSet());
            assertTrue(supported.contains("name"), id);
            assertEquals(unit.path("parent").isObject(), supported.contains("parent"), id);
            assertEquals(unit.path("region").isObject(), supported.contains("region"), id);
            assertEquals(
                    unit.path("name").path("en").isTextual(),
                    unit.path("name").path("en_origin").isTextual(),
                    id);
        }
        assertEquals(
                "derived",
                get("/api/v1/regions/hubei").path("name").path("pinyin_origin").textValue());
    }
}
