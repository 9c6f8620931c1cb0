package org.frontlinekb.person;

import static org.frontlinekb.Api.assertFilters;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PersonResourceTest extends ListContract {

    private static final String PEOPLE = "/api/v1/people";

    @Override
    protected String collection() {
        return PEOPLE;
    }

    @Override
    protected String misspelt() {
        return "huang-dangyi";
    }

    @Override
    protected String meant() {
        return "huang-dangyu";
    }

    @Override
    protected int step() {
        return 4;
    }

    @Test
    void filtersByUnit() {
        assertFilters(
                PEOPLE,
                "unit=piaoan-group-party-committee",
                hasRole(role -> role.path("unit").path("id").asText().equals("piaoan-group-party-committee")));
    }

    @Test
    void filtersByRole() {
        assertFilters(PEOPLE, "role=reporter", hasRole(kind("reporter")));
        assertFilters(
                PEOPLE, "role=office&role=profession", hasRole(kind("office").or(kind("profession"))));
    }

    @Test
    void joinsFiltersWithAnd() {
        assertFilters(
                PEOPLE,
                "unit=renmin-hospital-critical-care&role=membership",
                hasRole(kind("membership"))
                        .and(hasRole(role ->
                                role.path("unit").path("id").asText().equals("renmin-hospital-critical-care"))));
    }

    @Test
    void filtersByReport() {
        assertEquals(ids(PEOPLE), ids(PEOPLE + "?report=party-members-at-the-covid-19-front"));
    }

    @Test
    void refusesWhatItDoesNotKnowAndTellsAllAtOnce() {
        JsonNode problem = refused(400, PEOPLE + "?unit=piaoan-grup&role=reporters&report=nothing&rol=x");
        assertEquals(
                Set.of("unit", "role", "report", "rol"),
                stream(problem.path("errors"))
                        .map(fault -> fault.path("parameter").textValue())
                        .collect(Collectors.toSet()));
        assertAll(
                () -> assertEquals(
                        "piaoan-group",
                        fault(problem, "unit").path("suggestion").textValue()),
                () -> assertEquals(
                        "reporter", fault(problem, "role").path("suggestion").textValue()),
                () -> assertEquals(
                        "role", fault(problem, "rol").path("suggestion").textValue()));
    }

    private static Predicate<JsonNode> hasRole(Predicate<JsonNode> condition) {
        return person -> stream(person.path("roles")).anyMatch(condition);
    }

    private static Predicate<JsonNode> kind(String kind) {
        return role -> role.path("kind").asText().equals(kind);
    }
}
