package org.frontlinekb.quote;

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
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuoteResourceTest extends ListContract {

    private static final String QUOTES = "/api/v1/quotes";

    @Override
    protected String collection() {
        return QUOTES;
    }

    @Override
    protected String misspelt() {
        return "leishenshan-oath-word";
    }

    @Override
    protected String meant() {
        return "leishenshan-oath-words";
    }

    @Override
    protected int step() {
        return 4;
    }

    @Test
    void listsThemAsTheyStandInTheirReport() {
        List<JsonNode> quotes = all(QUOTES);
        assertEquals(
                ids(quotes.stream()
                        .sorted(Comparator.<JsonNode, String>comparing(
                                        quote -> quote.path("report").textValue())
                                .thenComparing(quote ->
                                        quote.at("/segments/0/citation/start").intValue())
                                .thenComparing(quote -> quote.path("id").textValue()))
                        .toList()),
                ids(quotes));
    }

    @Test
    void filtersBySpeaker() {
        assertFilters(QUOTES, "speaker=yang-hong", said("person", Set.of("yang-hong")));
        assertFilters(QUOTES, "speaker=yang-hong&speaker=qiu-yan", said("person", Set.of("yang-hong", "qiu-yan")));
    }

    @Test
    void filtersByUnitThatSpeaksOrWhoseMemberDoes() {
        assertFilters(QUOTES, "unit=leishenshan-oath-takers", said("unit", Set.of("leishenshan-oath-takers")));
        String unit = "piaoan-group-party-committee";
        Set<String> members = Set.copyOf(ids("/api/v1/people?unit=" + unit));
        assertFilters(QUOTES, "unit=" + unit, said("person", members));
    }

    @Test
    void filtersByEvent() {
        assertFilters(
                QUOTES,
                "event=leishenshan-oath",
                quote -> ids(stream(quote.path("events")).toList()).contains("leishenshan-oath"));
    }

    @Test
    void filtersByKindSpeakerKindAndReport() {
        assertFilters(
                QUOTES,
                "kind=oath&kind=indirect",
                quote -> Set.of("oath", "indirect").contains(quote.path("kind").asText()));
        assertFilters(
                QUOTES,
                "speaker_kind=unattributed",
                quote -> quote.at("/speaker/kind").asText().equals("unattributed"));
        assertFilters(
                QUOTES,
                "speaker_kind=person&kind=indirect",
                quote -> quote.at("/speaker/kind").asText().equals("person")
                        && quote.path("kind").asText().equals("indirect"));
        assertEquals(ids(QUOTES), ids(QUOTES + "?report=party-members-at-the-covid-19-front"));
    }

    @Test
    void refusesWhatItDoesNotKnowAndTellsAllAtOnce() {
        JsonNode problem = refused(
                400,
                QUOTES + "?speaker=yang-hon&unit=piaoan-grup&event=leishenshan-oat&kind=oaths&speaker_kind=persons"
                        + "&report=nothing&speakr=x");
        assertEquals(
                Set.of("speaker", "unit", "event", "kind", "speaker_kind", "report", "speakr"),
                stream(problem.path("errors"))
                        .map(fault -> fault.path("parameter").textValue())
                        .collect(Collectors.toSet()));
        assertAll(
                () -> assertEquals(
                        "yang-hong",
                        fault(problem, "speaker").path("suggestion").textValue()),
                () -> assertEquals(
                        "leishenshan-oath",
                        fault(problem, "event").path("suggestion").textValue()),
                () -> assertEquals(
                        "oath", fault(problem, "kind").path("suggestion").textValue()),
                () -> assertEquals(
                        "person",
                        fault(problem, "speaker_kind").path("suggestion").textValue()),
                () -> assertEquals(
                        "speaker", fault(problem, "speakr").path("suggestion").textValue()));
    }

    @Test
    void aQuoteIsItsSegmentsInTheTextsOrder() {
        boolean interrupted = false;
        for (JsonNode quote : all(QUOTES)) {
            List<JsonNode> segments = stream(quote.path("segments")).toList();
            interrupted |= segments.size() > 1;
            assertEquals(
                    segments.stream()
                            .map(segment -> segment.path("exact").textValue())
                            .collect(Collectors.joining("……")),
                    quote.path("exact").textValue());
            int end = 0;
            for (JsonNode segment : segments) {
                String exact = segment.path("exact").textValue();
                JsonNode citation = segment.path("citation");
                assertTrue(citation.path("start").intValue() >= end);
                end = citation.path("end").intValue();
                assertEquals(
                        exact.codePointCount(0, exact.length()),
                        end - citation.path("start").intValue());
            }
        }
        assertTrue(interrupted, "the report has interrupted quotes");
    }

    @Test
    void whatAnEventRestsOnIsAQuoteThatNamesIt() {
        int asserted = 0;
        for (JsonNode event : all("/api/v1/events")) {
            JsonNode source = event.path("asserted_by");
            if (source.path("voice").asText().equals("speaker")) {
                asserted++;
                assertTrue(ids(stream(get(source.path("url").textValue()).path("events"))
                                .toList())
                        .contains(event.path("id").textValue()));
            }
        }
        assertTrue(asserted > 0);
    }

    private static Predicate<JsonNode> said(String kind, Set<String> ids) {
        return quote -> ids.contains(quote.path("speaker").path(kind).path("id").asText());
    }
}
