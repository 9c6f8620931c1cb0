package org.frontlinekb.listing;

import static org.frontlinekb.Api.call;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.Api;
import org.frontlinekb.event.EventDetail;
import org.frontlinekb.vocabulary.VocabularyView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The JSON-LD answers as a JSON-LD processor reads them. */
@QuarkusTest
class LinkedDataTest {

    private static final String HOST = "http://frontline.test";
    private static final String SCHEMA = "https://schema.org/";
    private static final String DATE = "http://www.w3.org/2001/XMLSchema#date";

    static Stream<Listed<?, ?>> lists() {
        return Lists.all();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyEntryOfAListIsANodeWithItsAddress(Listed<?, ?> list) {
        String address = list.address() + "?limit=100";
        JsonNode nodes = expanded(Lists.with(address, "format=jsonld"));
        assertEquals(1, nodes.size(), "a page is one node");
        assertEquals(
                stream(get(address).path("items"))
                        .map(item -> HOST + item.path("url").textValue())
                        .toList(),
                stream(nodes.path(0).path("@included"))
                        .map(node -> node.path("@id").textValue())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void anEntryIsANodeWithItsAddress(Listed<?, ?> list) {
        for (JsonNode item : get(list.address() + "?limit=25").path("items")) {
            String url = item.path("url").textValue();
            JsonNode nodes = expanded(url + "?format=jsonld");
            assertEquals(1, nodes.size());
            assertEquals(HOST + url, nodes.path(0).path("@id").textValue());
            assertEquals(
                    item.path("id").textValue(),
                    nodes.path(0)
                            .path(SCHEMA + "identifier")
                            .path(0)
                            .path("@value")
                            .textValue());
        }
    }

    @Test
    void titlesBearTheirLanguage() {
        for (JsonNode event : Api.all("/api/v1/events")) {
            JsonNode node =
                    expanded(event.path("url").textValue() + "?format=jsonld").path(0);
            JsonNode summary = get(event.path("url").textValue()).path("summary");
            for (String language : List.of("zh", "en")) {
                assertEquals(event.path("title").path(language), tagged(node.path(SCHEMA + "name"), language));
                assertEquals(summary.path(language), tagged(node.path(SCHEMA + "description"), language));
            }
        }
    }

    private static JsonNode tagged(JsonNode values, String language) {
        return stream(values)
                .filter(value -> value.path("@language").asText().equals(language))
                .map(value -> value.path("@value"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(language + " is not among " + values));
    }

    @Test
    void datesAreDates() {
        String address = "/api/v1/events?undated=false&limit=100";
        JsonNode expanded = expanded(address + "&format=jsonld");
        List<JsonNode> days = expanded.findValues(SCHEMA + "startDate").stream()
                .flatMap(Api::stream)
                .toList();
        assertFalse(days.isEmpty());
        assertEquals(get(address).path("items").size(), days.size());
        days.forEach(day -> assertEquals(DATE, day.path("@type").textValue(), day::toString));
        assertEquals(
                days.stream().map(day -> day.path("@value")).toList(),
                expanded.findValues(SCHEMA + "endDate").stream()
                        .flatMap(Api::stream)
                        .map(day -> day.path("@value"))
                        .toList());
    }

    @Test
    void participantsAndPlacesAreLinks() {
        JsonNode expanded = expanded("/api/v1/events?limit=100&format=jsonld");
        Set<String> links = new TreeSet<>(expanded.findValuesAsText("@id"));
        for (JsonNode event : get("/api/v1/events?limit=100").path("items")) {
            for (String path : List.of("participants.unit.url", "participants.person.url", "regions.region.url")) {
                Lists.values(event, path).forEach(url -> assertTrue(links.contains(HOST + url), url));
            }
        }
    }

    @Test
    void whatRestsOnAQuoteLinksToIt() {
        JsonNode said =
                get("/api/v1/events?has_speaker=true&limit=1").path("items").path(0);
        JsonNode node =
                expanded(said.path("url").textValue() + "?format=jsonld").path(0);
        assertEquals(
                HOST + said.path("asserted_by").path("url").textValue(),
                node.path("urn:frontline:vocab:asserted_by")
                        .path(0)
                        .path("http://www.w3.org/ns/prov#wasDerivedFrom")
                        .path(0)
                        .path("@id")
                        .textValue());
    }

    @Test
    void theContextHasNoKeyThatTheJsonLacks() {
        Set<String> keys = Stream.concat(
                        Lists.all().flatMap(list -> list.fieldNames().stream()),
                        Stream.concat(Fields.of(EventDetail.class).stream(), Fields.of(VocabularyView.class).stream()))
                .flatMap(path -> Arrays.stream(path.split("\\.")))
                .collect(Collectors.toCollection(TreeSet::new));
        keys.add("items");
        JsonNode context = get(LinkedDataContext.ADDRESS).path("@context");
        Set<String> unknown = new TreeSet<>();
        context.fieldNames().forEachRemaining(unknown::add);
        unknown.removeIf(name -> name.startsWith("@") || keys.contains(name));
        assertEquals(Set.of("schema", "prov", "oa", "xsd"), unknown, "all but the prefixes are keys");
    }

    /** An answer without its context: every key an IRI. */
    private static JsonNode expanded(String address) {
        try {
            return Lists.json(JsonLd.expand(document(address))
                    .base(HOST + address)
                    .loader((url, options) -> {
                        assertEquals(HOST + LinkedDataContext.ADDRESS, url.toString());
                        return document(url.getPath());
                    })
                    .get()
                    .toString());
        } catch (JsonLdError wrong) {
            throw new AssertionError(address, wrong);
        }
    }

    private static JsonDocument document(String address) throws JsonLdError {
        return JsonDocument.of(new ByteArrayInputStream(call(address).asByteArray()));
    }
}
