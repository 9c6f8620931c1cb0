package org.frontlinekb.vocabulary;

import static org.frontlinekb.Api.all;
import static org.frontlinekb.Api.fault;
import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.refused;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.frontlinekb.listing.ListContract;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VocabularyResourceTest extends ListContract {

    private static final String VOCABULARIES = "/api/v1/vocabularies";

    @Override
    protected String collection() {
        return VOCABULARIES;
    }

    @Override
    protected String misspelt() {
        return "event_types";
    }

    @Override
    protected String meant() {
        return "event_type";
    }

    @Override
    protected int step() {
        return 4;
    }

    @Test
    void aFilterTakesExactlyTheCodesOfItsVocabulary() {
        assertEquals(
                codes("event_type"),
                texts(fault(refused(400, "/api/v1/events?type=nothing"), "type").path("allowed")));
        assertEquals(
                codes("unit_kind"),
                texts(fault(refused(400, "/api/v1/units?kind=nothing"), "kind").path("allowed")));
        assertEquals(
                codes("event_status"),
                texts(fault(refused(400, "/api/v1/events?status=nothing"), "status")
                        .path("allowed")));
        assertEquals(
                codes("region_level"),
                texts(fault(refused(400, "/api/v1/regions?level=nothing"), "level")
                        .path("allowed")));
    }

    @Test
    void entriesUsePublishedCodesOnly() {
        Set<String> types = Set.copyOf(codes("event_type"));
        Set<String> kinds = Set.copyOf(codes("unit_kind"));
        assertEquals(Set.of(), left(all("/api/v1/events"), "type", types));
        assertEquals(Set.of(), left(all("/api/v1/units"), "kind", kinds));
    }

    @Test
    void everyCodeHasALabelAndADefinition() {
        for (JsonNode vocabulary : all(VOCABULARIES)) {
            for (JsonNode concept : vocabulary.path("concepts")) {
                assertTrue(concept.at("/label/zh").isTextual()
                        && concept.at("/definition/en").isTextual());
            }
        }
    }

    private static Set<String> left(List<JsonNode> entries, String key, Set<String> codes) {
        return entries.stream()
                .map(entry -> entry.path(key).textValue())
                .filter(code -> !codes.contains(code))
                .collect(Collectors.toSet());
    }

    private static List<String> codes(String vocabulary) {
        return stream(get(VOCABULARIES + "/" + vocabulary).path("concepts"))
                .map(concept -> concept.path("code").textValue())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::textValue).toList();
    }
}
