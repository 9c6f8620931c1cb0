package org.frontlinekb.listing;

import static org.frontlinekb.Api.encoded;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class StrictParametersTest {

    private static final String EVENTS = "/api/v1/events";

    static Stream<Listed<?, ?>> lists() {
        return Lists.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void namesWhatIsUnknownAndListsWhatIsAllowed(Listed<?, ?> list) {
        JsonNode problem = refused(
                400,
                list.address() + "?colour=red&sort=-colour,id&facets=colour&fields=id,colour&include=colour"
                        + "&format=xml");
        assertEquals(6, problem.path("errors").size(), problem::toString);
        assertTrue(allowed(problem, "colour").containsAll(List.of("cursor", "facets", "fields", "limit", "sort")));
        assertEquals(list.sortNames(), allowed(problem, "sort"));
        assertEquals(list.facetNames(), allowed(problem, "facets"));
        assertEquals(list.fieldNames(), allowed(problem, "fields"));
        assertTrue(allowed(problem, "format").containsAll(list.formatNames(true)));
        fault(problem, "include");
    }

    @ParameterizedTest
    @CsvSource({
        "lmit=5, lmit, limit",
        "sort=-occured, sort, occurred",
        "facets=typ, facets, type",
        "fields=titel, fields, title",
        "fields=occurred.latst, fields, occurred.latest",
        "include=participant, include, participants",
        "format=geo_json, format, geojson",
        "time_match=certainly, time_match, certain",
        "part_of=leishenshan-ceremonies, part_of, leishenshan-ceremony",
        "part_of_day=morning&part_of_day=evenin, part_of_day, evening"
    })
    void suggestsTheNearest(String query, String parameter, String nearest) {
        assertEquals(
                nearest,
                fault(refused(400, EVENTS + "?" + query), parameter)
                        .path("suggestion")
                        .textValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=501",
                "limit=1e2",
                "limit=%2020",
                "from=2020-02-30",
                "from=2019-02-29",
                "from=2020-2-3",
                "to=2020-13-01",
                "to=20200101",
                "to=2020-01-01T00:00:00Z",
                "updated_since=2020-01-01",
                "updated_since=yesterday",
                "min=many",
                "min=1e3",
                "max=NaN",
                "undated=yes",
                "undated=TRUE",
                "sort=",
                "sort=-",
                "sort=--occurred",
                "sort=occurred,",
                "sort=type,-type",
                "facets=",
                "facets=type,,status",
                "fields=",
                "fields=id,",
                "include=",
                "format=",
                "bom=1",
                "cursor="
            })
    void refusesWhatIsNoValue(String query) {
        JsonNode problem = refused(400, EVENTS + "?" + query);
        fault(problem, query.substring(0, query.indexOf('=')));
        assertEquals(1, named(problem).size(), problem::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=1&limit=1",
                "sort=id&sort=type",
                "fields=id&fields=type",
                "facets=type&facets=type",
                "include=quotes&include=regions",
                "format=json&format=csv",
                "from=2020-01-01&from=2020-01-01",
                "time_match=certain&time_match=possible",
                "undated=true&undated=false",
                "figure_of=a&figure_of=b",
                "min=1&min=2"
            })
    void refusesToChooseBetweenTwoValues(String query) {
        String parameter = query.substring(0, query.indexOf('='));
        assertTrue(fault(refused(400, EVENTS + "?" + query), parameter)
                .path("message")
                .textValue()
                .contains("2 times"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/events, from, to, 2020-01-29, 2020-01-28",
        "/api/v1/events/timeline, from, to, 2020-01-29, 2020-01-28",
        "/api/v1/statistics, from, to, 2020-01-29, 2020-01-28",
        "/api/v1/events, min, max, 120.5, 120",
        "/api/v1/events, min, max, 10, 9",
        "/api/v1/reports, published_from, published_to, 2020-02-01, 2020-01-31"
    })
    void refusesARangeThatEndsBeforeItStarts(String address, String least, String most, String from, String to) {
        JsonNode problem = refused(400, address + "?" + least + "=" + from + "&" + most + "=" + to);
        assertTrue(fault(problem, least).path("message").textValue().contains("'" + most + "'"), problem::toString);
        assertEquals(1, problem.path("errors").size());
        get(address + "?" + least + "=" + to + "&" + most + "=" + from);
        get(address + "?" + least + "=" + from + "&" + most + "=" + from);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        JsonNode problem = refused(
                400,
                EVENTS + "?limt=3&limit=900&cursor=x&sort=size&facets=size,colour&fields=size&include=size&format=xml"
                        + "&from=2020-02-02&to=2020-02-01&min=9&max=8&type=oaths&type=meting&region=hubie"
                        + "&undated=maybe&status=occurred");
        Map<String, Long> faults = new HashMap<>();
        problem.path("errors")
                .forEach(fault -> faults.merge(fault.path("parameter").textValue(), 1L, Long::sum));
        assertEquals(
                Map.ofEntries(
                        Map.entry("limt", 1L),
                        Map.entry("limit", 1L),
                        Map.entry("cursor", 1L),
                        Map.entry("sort", 1L),
                        Map.entry("facets", 2L),
                        Map.entry("fields", 1L),
                        Map.entry("include", 1L),
                        Map.entry("format", 1L),
                        Map.entry("from", 1L),
                        Map.entry("min", 1L),
                        Map.entry("type", 2L),
                        Map.entry("region", 1L),
                        Map.entry("undated", 1L)),
                faults);
    }

    @Test
    void refusesACursorOfAnotherQuery() {
        String next =
                get(EVENTS + "?limit=3&status=occurred&sort=type").path("next").textValue();
        String cursor = next.replaceAll(".*cursor=([^&]*).*", "$1");
        for (String query : List.of(
                "status=occurred",
                "sort=type",
                "sort=-type&status=occurred",
                "sort=type&status=planned",
                "sort=type&status=occurred&status=planned",
                "sort=type&status=occurred&undated=true")) {
            fault(refused(400, EVENTS + "?" + query + "&cursor=" + cursor), "cursor");
        }
        fault(refused(400, "/api/v1/units?cursor=" + cursor), "cursor");
        // What does not choose or order the rows may change on the way.
        get(EVENTS + "?sort=type&status=occurred&limit=9&fields=id&facets=type&include=quotes&cursor=" + cursor);
    }

    @Test
    void refusesACursorThatWasTamperedWith() {
        String cursor = get(EVENTS + "?limit=3").path("next").textValue().replaceAll(".*cursor=([^&]*).*", "$1");
        String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        for (String wrong : List.of(
                json.replaceAll("\\d{4}-\\d{2}-\\d{2}", "soon"),
                json.replaceAll("\\[.*\\]", "[]"),
                json.replaceAll("\\[.*\\]", "[null,null]"),
                json.replaceAll("\\[.*\\]", "[\"2020-01-01\",\"a\",\"b\"]"),
                json.replaceAll("\"keys\":", "\"kyes\":"),
                json.substring(1))) {
            assertFalse(wrong.equals(json), json);
            String token =
                    Base64.getUrlEncoder().withoutPadding().encodeToString(wrong.getBytes(StandardCharsets.UTF_8));
            fault(refused(400, EVENTS + "?limit=3&cursor=" + token), "cursor");
        }
        fault(refused(400, EVENTS + "?limit=3&cursor=" + encoded(cursor + "$")), "cursor");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/people/qiu-yan, csv, 'json,jsonld'",
        "/api/v1/people/qiu-yan, geojson, 'json,jsonld'",
        "/api/v1/events/leishenshan-oath, ndjson, 'json,geojson,jsonld'",
        "/api/v1/quotes, geojson, 'json,ndjson,csv,jsonld'"
    })
    void listsTheFormatsThatTheAddressHas(String address, String format, String formats) {
        assertEquals(
                new TreeSet<>(List.of(formats.split(","))),
                allowed(refused(400, address + "?format=" + format), "format"));
    }

    @Test
    void anEntryIsAsStrictAsItsList() {
        JsonNode problem = refused(
                400, EVENTS + "/leishenshan-oath?limit=1&fields=sumary,title&include=quots&sort=id&format=table");
        assertEquals(new TreeSet<>(List.of("limit", "fields", "include", "sort", "format")), named(problem));
        assertEquals("summary", fault(problem, "fields").path("suggestion").textValue());
        assertEquals("quotes", fault(problem, "include").path("suggestion").textValue());
    }

    private static TreeSet<String> allowed(JsonNode problem, String parameter) {
        return stream(fault(problem, parameter).path("allowed"))
                .map(JsonNode::textValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> named(JsonNode problem) {
        return stream(problem.path("errors"))
                .map(fault -> fault.path("parameter").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
