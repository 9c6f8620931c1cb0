package org.frontlinekb.vocabulary;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.frontlinekb.event.DatePart;
import org.frontlinekb.event.PartOfDay;
import org.frontlinekb.event.ParticipantRole;
import org.frontlinekb.event.PlaceRole;
import org.frontlinekb.event.Qualifier;
import org.frontlinekb.event.Status;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.naming.NameOrigin;
import org.frontlinekb.person.RoleKind;
import org.frontlinekb.quote.Attribution;
import org.frontlinekb.quote.QuoteKind;
import org.frontlinekb.quote.SpeakerKind;
import org.frontlinekb.region.RegionLevel;
import org.frontlinekb.report.Supported;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The vocabularies of the bundled file by id, their concepts by code. */
    private static final Map<String, Map<String, JsonNode>> BUNDLED = bundled();

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("event_status", Status.class),
                Arguments.of("participant_role", ParticipantRole.class),
                Arguments.of("place_role", PlaceRole.class),
                Arguments.of("figure_qualifier", Qualifier.class),
                Arguments.of("part_of_day", PartOfDay.class),
                Arguments.of("date_part", DatePart.class),
                Arguments.of("quote_kind", QuoteKind.class),
                Arguments.of("speaker_kind", SpeakerKind.class),
                Arguments.of("attribution", Attribution.class),
                Arguments.of("role_kind", RoleKind.class),
                Arguments.of("region_level", RegionLevel.class),
                Arguments.of("supports", Supported.class),
                Arguments.of("name_origin", NameOrigin.class));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void anEnumHasExactlyTheCodesOfItsVocabulary(String vocabulary, Class<? extends Enum<?>> type) {
        List<String> onTheWire = Arrays.stream(type.getEnumConstants())
                .map(constant -> JSON.valueToTree(constant).textValue())
                .toList();
        assertEquals(List.copyOf(concepts(vocabulary).keySet()), onTheWire);
        assertEquals(onTheWire, Codes.of(type), "a filter's codes are the codes of the JSON");
    }

    @Test
    void theDomainsEventTypesAreAllThere() {
        // As the domain description lists them.
        Set<String> missing = new TreeSet<>(Set.of(
                "directive",
                "meeting",
                "establishment",
                "mobilisation",
                "team_formation",
                "departure",
                "arrival",
                "secondment",
                "volunteering",
                "pledge",
                "oath",
                "award",
                "training",
                "production",
                "construction",
                "delivery",
                "treatment",
                "screening",
                "checkpoint",
                "duty",
                "publicity",
                "visit",
                "community_service",
                "supply",
                "restriction",
                "cancellation",
                "survey",
                "persuasion",
                "case_handling",
                "coordination",
                "background"));
        missing.removeAll(concepts("event_type").keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void broaderCodesResolveAndFormNoCircle() {
        BUNDLED.forEach((vocabulary, concepts) -> concepts.forEach((code, concept) -> {
            Set<String> passed = new HashSet<>();
            for (JsonNode at = concept; at.hasNonNull("broader"); ) {
                String broader = at.get("broader").textValue();
                assertTrue(concepts.containsKey(broader), vocabulary + ": no code " + broader);
                assertTrue(passed.add(broader), vocabulary + ": " + code + " is broader than itself");
                at = concepts.get(broader);
            }
        }));
    }

    @Test
    void everyCodeIsExplainedInBothLanguages() {
        BUNDLED.forEach((vocabulary, concepts) -> concepts.forEach((code, concept) -> {
            for (String text : List.of("/label/zh", "/label/en", "/definition/zh", "/definition/en")) {
                assertFalse(concept.at(text).asText().isBlank(), vocabulary + "/" + code + text);
            }
            assertAll(
                    () -> assertTrue(code.matches("[a-z]+(_[a-z]+)*"), code),
                    () -> assertTrue(concept.at("/label/zh").textValue().matches(".*\\p{IsHan}.*"), code),
                    () -> assertFalse(concept.at("/label/en").textValue().matches(".*\\p{IsHan}.*"), code));
        }));
    }

    private static Map<String, JsonNode> concepts(String vocabulary) {
        Map<String, JsonNode> concepts = BUNDLED.get(vocabulary);
        assertNotNull(concepts, "no vocabulary " + vocabulary);
        return concepts;
    }

    private static Map<String, Map<String, JsonNode>> bundled() {
        try (InputStream file = VocabularyTest.class.getResourceAsStream("/knowledge/vocabularies.json")) {
            Map<String, Map<String, JsonNode>> vocabularies = new LinkedHashMap<>();
            for (JsonNode vocabulary : JSON.readTree(file)) {
                Map<String, JsonNode> concepts = new LinkedHashMap<>();
                for (JsonNode concept : vocabulary.get("concepts")) {
                    JsonNode doubled = concepts.put(concept.get("code").textValue(), concept);
                    assertEquals(null, doubled, "doubled code");
                }
                vocabularies.put(vocabulary.get("id").textValue(), concepts);
            }
            return vocabularies;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
