package org.frontlinekb.listing;

import static org.frontlinekb.Api.fresh;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.frontlinekb.Api;
import org.frontlinekb.Statements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the SQL statements of requests, and prints them: each row more must not be a statement more. */
@QuarkusTest
class StatementCountTest {

    /** One page takes one statement for its rows, one for the total, and some for each collection its rows hold. */
    private static final int MOST_OF_A_PAGE = 16;

    private static final int MOST_WITH_INCLUDES = 40;
    /** A facet takes one for its counts, one for what is missing, and two for its labels. */
    private static final int MOST_OF_A_FACET = 4;

    /** A short page that refers to nothing of some kind is spared the statement that reads that kind. */
    private static final int SPARED = 3;

    private static final int FEW = 5;
    private static final int MANY = 80;

    private static final List<String> REPORT = new ArrayList<>();

    @Inject
    Statements statements;

    static java.util.stream.Stream<Listed<?, ?>> lists() {
        return Lists.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aLongPageTakesNoMoreStatementsThanAShortOne(Listed<?, ?> list) {
        compare(list.address(), MOST_OF_A_PAGE);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void soDoesAPageWithAllThatItCanInclude(Listed<?, ?> list) {
        String include = includes(list);
        if (!include.isEmpty()) {
            compare(list.address() + "?include=" + include, MOST_WITH_INCLUDES);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void soDoesAPageInEveryOtherFormat(Listed<?, ?> list) {
        for (String format : list.formatNames(true)) {
            compare(list.address() + "?format=" + format, MOST_OF_A_PAGE);
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aFacetTakesAFewWhateverItCounts(Listed<?, ?> list) {
        if (!list.facetNames().isEmpty()) {
            String address = list.address() + "?facets=" + String.join(",", list.facetNames());
            compare(
                    address,
                    MOST_OF_A_PAGE + MOST_OF_A_FACET * list.facetNames().size());
        }
    }

    @Test
    void aStreamTakesAsManyForEachPieceOfIt() {
        long few = statements("/api/v1/regions?format=ndjson&within=hainan");
        long all = statements("/api/v1/regions?format=ndjson");
        long pieces = Lists.total("/api/v1/regions") / 500 + 2;
        told("/api/v1/regions?format=ndjson", few, all);
        assertTrue(all <= few * pieces, all + " statements for all, " + few + " for few");
    }

    @Test
    void anEntryTakesAFew() {
        for (Listed<?, ?> list : Lists.all().toList()) {
            String first = Api.get(list.address() + "?limit=1")
                    .path("items")
                    .path(0)
                    .path("url")
                    .textValue();
            String include = includes(list);
            String address = include.isEmpty() ? first : first + "?include=" + include;
            long statements = statements(address);
            told(address, statements, statements);
            assertTrue(statements <= MOST_WITH_INCLUDES, address + ": " + statements);
        }
    }

    @Test
    void timelineAndStatisticsTakeAsManyForFewActsAsForAll() {
        // Has the events read into memory, if nothing has before.
        statements("/api/v1/statistics?type=oath");
        for (String address : List.of("/api/v1/events/timeline", "/api/v1/statistics")) {
            long few = statements(address + "?type=oath");
            long all = statements(address);
            told(address, few, all);
            assertTrue(few > 0, address);
            assertTrue(all <= few + MOST_OF_A_FACET, address + ": " + few + " for few, " + all + " for all");
        }
    }

    @AfterAll
    static void tell() {
        System.out.printf("SQL statements of a request, for %d rows and for %d:%n", FEW, MANY);
        REPORT.stream().sorted().distinct().forEach(System.out::println);
        REPORT.clear();
    }

    private void compare(String address, int most) {
        long few = statements(Lists.with(address, "limit=" + FEW));
        long many = statements(Lists.with(address, "limit=" + MANY));
        told(address, few, many);
        assertTrue(few > 0, "statements are counted");
        assertTrue(many <= few + SPARED, () -> address + ": " + few + " for few rows, " + many + " for many");
        assertTrue(many <= most, () -> address + " takes " + many + " statements, more than " + most);
    }

    private long statements(String address) {
        return statements.of(() -> {
            Response response = fresh(address);
            assertEquals(200, response.statusCode(), () -> address + ": " + text(response));
        });
    }

    private static String text(Response response) {
        return new String(response.asByteArray(), StandardCharsets.UTF_8) + response.header(HttpHeaders.CONTENT_TYPE);
    }

    private static void told(String address, long few, long many) {
        REPORT.add("%-90s %3d %3d".formatted(address, few, many));
    }

    /** What the service says that the list can include. */
    private static String includes(Listed<?, ?> list) {
        JsonNode allowed = Api.fault(Api.refused(400, list.address() + "?include=colour"), "include")
                .path("allowed");
        return String.join(
                ",", new TreeSet<>(Api.stream(allowed).map(JsonNode::textValue).toList()));
    }
}
