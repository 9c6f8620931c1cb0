package org.frontlinekb.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.frontlinekb.Api;
import org.frontlinekb.event.EventList;
import org.frontlinekb.person.PersonList;
import org.frontlinekb.quote.QuoteList;
import org.frontlinekb.region.RegionList;
import org.frontlinekb.report.ReportList;
import org.frontlinekb.unit.UnitList;
import org.frontlinekb.vocabulary.VocabularyList;

/** All lists of the API, for tests of what holds for each of them. */
final class Lists {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Lists() {}

    /** The definitions of the lists. */
    static Stream<Listed<?, ?>> all() {
        return Stream.of(
                new ReportList(),
                new RegionList(),
                new UnitList(),
                new PersonList(),
                new EventList(),
                new QuoteList(),
                new VocabularyList());
    }

    /** An address with one more parameter. */
    static String with(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    /** The rows of a list as NDJSON has them. */
    static List<JsonNode> lines(String address) {
        Response response = Api.call(with(address, "format=ndjson"));
        assertEquals(200, response.statusCode(), () -> address + ": " + response.asString());
        String text = new String(response.asByteArray(), StandardCharsets.UTF_8);
        assertTrue(text.isEmpty() || text.endsWith("\n"), "every line has its end");
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!text.isEmpty()) {
                lines.add(json(line));
            }
        }
        return lines;
    }

    /** A text as JSON. */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(text, wrong);
        }
    }

    /** The values a path leads to, passing through arrays; none for null. */
    static List<String> values(JsonNode entry, String path) {
        List<JsonNode> nodes = List.of(entry);
        for (String key : path.split("\\.")) {
            nodes = nodes.stream()
                    .map(node -> node.path(key))
                    .flatMap(node -> node.isArray() ? Api.stream(node) : Stream.of(node))
                    .toList();
        }
        return nodes.stream()
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    /** The total of a list. */
    static long total(String address) {
        return Api.get(with(address, "limit=1")).path("total").path("value").longValue();
    }
}
