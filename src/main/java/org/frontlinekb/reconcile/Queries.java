package org.frontlinekb.reconcile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.lookup.Asked;
import org.frontlinekb.problem.BadValue;

/**
 * A batch of queries.
 *
 * @param byKey by the names that the client gave them, in the client's order
 */
@Schema(type = SchemaType.STRING)
public record Queries(Map<String, Query> byKey) {

    /** What a client is told to send at once ten times over; more would keep a processor busy for seconds. */
    static final int MOST = 500;

    private static final Set<String> KEYS = Set.of("query", "type", "limit", "properties", "type_strict");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST_RESULTS = 100;

    /** How several types are meant. */
    enum Strictness {
        ANY,
        ALL,
        SHOULD
    }

    /**
     * One query.
     *
     * @param name null if nothing with a letter or digit was given: nothing fits it
     * @param named false if no name was asked for: the properties alone decide
     * @param types ids of types; none for all
     */
    record Query(
            Asked name,
            boolean named,
            List<String> types,
            Strictness strictness,
            int limit,
            List<Property> properties) {}

    /** What an entity should have; any of the values will do. */
    record Property(String id, List<String> values) {}

    /** @throws BadValue if the text is no batch as the specification has it */
    public static Queries fromString(String text) {
        JsonNode batch;
        try {
            batch = JSON.readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new BadValue("is no JSON: " + wrong.getOriginalMessage());
        }
        if (!batch.isObject()) {
            throw new BadValue("is no JSON object with a query under each key");
        }
        if (batch.size() > MOST) {
            throw new BadValue("has " + batch.size() + " queries, more than " + MOST);
        }
        Map<String, Query> queries = new LinkedHashMap<>();
        batch.properties().forEach(entry -> queries.put(entry.getKey(), query(entry.getKey(), entry.getValue())));
        return new Queries(queries);
    }

    private static Query query(String key, JsonNode query) {
        check(query.isObject(), key, "is no object");
        query.fieldNames()
                .forEachRemaining(name -> check(KEYS.contains(name), key, "has an unknown key '" + name + "'"));
        check(query.has("query") || !query.path("properties").isEmpty(), key, "has neither 'query' nor 'properties'");
        check(!query.has("query") || query.path("query").isTextual(), key, "has a 'query' that is no text");
        check(!query.has("limit") || query.path("limit").isNumber(), key, "has a 'limit' that is no number");
        int limit = query.path("limit").asInt(DEFAULT_LIMIT);
        check(limit >= 1 && limit <= MOST_RESULTS, key, "has a 'limit' that is not from 1 to " + MOST_RESULTS);
        return new Query(
                asked(key, query.path("query").asText()),
                query.has("query"),
                types(key, query.path("type")),
                strictness(key, query.path("type_strict")),
                limit,
                properties(key, query.path("properties")));
    }

    /** A cell without a name is no fault of the batch: it has no result. */
    private static Asked asked(String key, String text) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return null;
        }
        try {
            return Asked.fromString(text);
        } catch (BadValue wrong) {
            throw new BadValue("'" + key + "' has a 'query' that " + wrong.getMessage());
        }
    }

    private static List<String> types(String key, JsonNode type) {
        List<String> types = new ArrayList<>();
        if (type.isTextual()) {
            types.add(type.textValue());
        } else if (!type.isMissingNode()) {
            check(type.isArray(), key, "has a 'type' that is neither a text nor a list of texts");
            type.forEach(one -> {
                check(one.isTextual(), key, "has a 'type' that is neither a text nor a list of texts");
                types.add(one.textValue());
            });
        }
        return List.copyOf(types);
    }

    private static Strictness strictness(String key, JsonNode strictness) {
        return switch (strictness.asText("any")) {
            case "any" -> Strictness.ANY;
            case "all" -> Strictness.ALL;
            case "should" -> Strictness.SHOULD;
            default -> throw new BadValue("'" + key + "' has a 'type_strict' that is not any, all or should");
        };
    }

    private static List<Property> properties(String key, JsonNode properties) {
        List<Property> wanted = new ArrayList<>();
        check(properties.isMissingNode() || properties.isArray(), key, "has 'properties' that are no list");
        for (JsonNode property : properties) {
            check(
                    property.path("pid").isTextual() && property.has("v"),
                    key,
                    "has a property without 'pid' or without 'v'");
            List<String> values = new ArrayList<>();
            JsonNode value = property.path("v");
            (value.isArray() ? value : List.of(value)).forEach(one -> values.add(text(one)));
            wanted.add(new Property(property.path("pid").textValue(), List.copyOf(values)));
        }
        return List.copyOf(wanted);
    }

    /** A value that was reconciled itself is an object with an id. */
    private static String text(JsonNode value) {
        return value.isObject() ? value.path("id").asText() : value.asText();
    }

    private static void check(boolean good, String key, String fault) {
        if (!good) {
            throw new BadValue("'" + key + "' " + fault);
        }
    }
}
