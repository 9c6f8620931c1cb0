package org.frontlinekb.contract;

import static io.restassured.RestAssured.given;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.frontlinekb.Api;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.listing.Listed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API description against what the service does. */
@QuarkusTest
class ContractTest {

    private static final Pattern ROW = Pattern.compile("^\\| ([a-z_]+) \\| (.*) \\|$", Pattern.MULTILINE);

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "json", "application/json",
            "ndjson", "application/x-ndjson",
            "csv", "text/csv",
            "geojson", "application/geo+json",
            "jsonld", "application/ld+json");

    @Inject
    @All
    List<Listed<?, ?>> lists;

    @Inject
    @All
    List<Inclusion> inclusions;

    private JsonNode paths;

    @BeforeEach
    void readTheDescription() {
        paths = Api.get("/q/openapi?format=json").path("paths");
    }

    @Test
    void describesEveryListAndEveryInclusionThereIs() {
        assertEquals(names(lists), names(Contract.LISTS));
        assertEquals(names(inclusions), names(Contract.INCLUSIONS));
        assertEquals(lists.size(), Contract.LISTS.size());
        assertEquals(inclusions.size(), Contract.INCLUSIONS.size());
    }

    private static Set<String> names(List<?> beans) {
        // A bean in a wider scope is a proxy, a subclass of what is meant.
        return beans.stream()
                .map(bean -> bean.getClass().getSimpleName().replaceAll("_.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theTableOfParametersIsThatOfTheDescription() throws IOException {
        String text = Files.readString(Path.of("docs/api.md"));
        Matcher row = ROW.matcher(text.substring(text.indexOf("## Parameters by collection")));
        Map<String, Set<String>> documented = new TreeMap<>();
        while (row.find()) {
            documented.put(
                    row.group(1),
                    Arrays.stream(row.group(2).split(", "))
                            .map(name -> name.replace("`", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        Map<String, Set<String>> described = new TreeMap<>();
        lists.forEach(list -> described.put(
                list.collection(),
                parameters(paths.path("/api/v1/" + list.collection()).path("get"))));
        assertEquals(described, documented);
    }

    @Test
    void everyParameterIsTakenAndNoOther() {
        lists.forEach(list -> {
            String address = "/api/v1/" + list.collection();
            Set<String> taken = stream(Api.fault(Api.refused(400, address + "?colour=red"), "colour")
                            .path("allowed"))
                    .map(JsonNode::textValue)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(parameters(paths.path(address).path("get")), taken, address);
        });
    }

    @Test
    void everyListHasAllItsFormatsAndNoOther() {
        for (Listed<?, ?> list : lists) {
            String address = "/api/v1/" + list.collection();
            JsonNode operation = paths.path(address).path("get");
            Set<String> types = new HashSet<>();
            operation.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
            Set<String> expected =
                    list.formatNames(true).stream().map(MEDIA_TYPES::get).collect(Collectors.toSet());
            assertEquals(expected, types, address);
            assertEquals(list.formatNames(true), codes(operation), address);
            for (String code : list.formatNames(true)) {
                String type = Api.call(address + "?limit=1&format=" + code).contentType();
                assertEquals(MEDIA_TYPES.get(code), type.split(";")[0], address);
            }
        }
    }

    @Test
    void everyEntryHasAllItsFormatsAndNoOther() {
        for (Listed<?, ?> list : lists) {
            String address =
                    "/api/v1/" + list.collection() + (list.collection().equals("vocabularies") ? "/{scheme}" : "/{id}");
            JsonNode operation = paths.path(address).path("get");
            Set<String> types = new HashSet<>();
            operation.at("/responses/200/content").fieldNames().forEachRemaining(types::add);
            Set<String> expected =
                    list.formatNames(false).stream().map(MEDIA_TYPES::get).collect(Collectors.toSet());
            assertEquals(expected, types, address);
            assertEquals(list.formatNames(false), codes(operation), address);
        }
    }

    private static List<String> codes(JsonNode operation) {
        return stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("name").asText().equals("format"))
                .flatMap(parameter -> stream(parameter.at("/schema/enum")))
                .map(JsonNode::textValue)
                .toList();
    }

    @Test
    void everyParameterSaysWhatItTakes() {
        for (Listed<?, ?> list : lists) {
            JsonNode operation = paths.path("/api/v1/" + list.collection()).path("get");
            Map<String, Set<String>> takes = Map.of(
                    "sort", list.sortNames(),
                    "facets", list.facetNames(),
                    "include", list.includeNames());
            takes.forEach((name, values) -> {
                String description = stream(operation.path("parameters"))
                        .filter(parameter -> parameter.path("name").asText().equals(name))
                        .map(parameter -> parameter.path("description").textValue())
                        .findFirst()
                        .orElseThrow();
                values.forEach(value -> assertTrue(
                        description.contains("`" + value + "`"),
                        () -> list.collection() + " " + name + ": " + value + " is not in: " + description));
            });
        }
    }

    @Test
    void everyReadMayAnswerWithTheProblemsThatCanMeetIt() {
        int reads = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            JsonNode read = path.getValue().path("get");
            if (read.isMissingNode()) {
                continue;
            }
            reads++;
            Set<String> statuses = new TreeSet<>(List.of("400", "406", "500"));
            if (path.getKey().contains("{")) {
                statuses.add("404");
            }
            for (String status : statuses) {
                JsonNode content = read.path("responses").path(status).path("content");
                assertEquals(
                        "#/components/schemas/Problem",
                        content.at("/application~1problem+json/schema/$ref").asText(),
                        path.getKey() + " " + status);
            }
        }
        assertTrue(reads > 2 * lists.size());
    }

    @Test
    void theOperationsThatTakeAUserAreThoseDescribedSo() {
        int guarded = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                boolean described = operation.getValue().has("security");
                guarded += described ? 1 : 0;
                String address = path.getKey().replaceAll("\\{[a-z]+}", "x");
                RequestSpecification request = given();
                operation.getValue().at("/requestBody/content").fieldNames().forEachRemaining(request::contentType);
                int status = request.request(operation.getKey(), address).statusCode();
                assertEquals(described, status == 401, () -> operation.getKey() + " " + address + ": " + status);
            }
        }
        assertTrue(guarded > 0);
    }

    @Test
    void aPageIsDescribedAsItIs() {
        for (Listed<?, ?> list : lists) {
            String address = "/api/v1/" + list.collection();
            JsonNode schema = resolved(paths.path(address).at("/get/responses/200/content/application~1json/schema"));
            assertFalse(schema.path("properties").isEmpty(), address);
            String include = list.includeNames().isEmpty() ? "" : "&include=" + String.join(",", list.includeNames());
            String facets = list.facetNames().isEmpty() ? "" : "&facets=" + String.join(",", list.facetNames());
            JsonNode page = Api.get(address + "?limit=1" + include + facets);
            page.fieldNames()
                    .forEachRemaining(key ->
                            assertTrue(schema.path("properties").has(key), address + " does not describe " + key));
            schema.path("required").forEach(key -> assertTrue(page.has(key.textValue()), address + " lacks " + key));
        }
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : Api.get("/q/openapi?format=json").at(reference.substring(1));
    }

    private static Set<String> parameters(JsonNode operation) {
        return stream(operation.path("parameters"))
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").textValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
