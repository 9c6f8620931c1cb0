package org.frontlinekb.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which keys of an entry are answered with: a tree, a leaf of which takes all that is below it. */
final class Projection {

    private final Map<String, Projection> keys = new LinkedHashMap<>();

    Projection(Collection<String> paths) {
        Map<String, Set<String>> below = new LinkedHashMap<>();
        for (String path : paths) {
            int dot = path.indexOf('.');
            String key = dot < 0 ? path : path.substring(0, dot);
            Set<String> rest = below.computeIfAbsent(key, name -> new LinkedHashSet<>());
            rest.add(dot < 0 ? "" : path.substring(dot + 1));
        }
        below.forEach((key, rest) -> keys.put(key, rest.contains("") ? null : new Projection(rest)));
    }

    /** The chosen keys of a node, in the node's order; of each node for an array. */
    JsonNode of(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> chosen.add(of(element)));
            return chosen;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode chosen = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(entry -> {
            if (keys.containsKey(entry.getKey())) {
                Projection rest = keys.get(entry.getKey());
                chosen.set(entry.getKey(), rest == null ? entry.getValue() : rest.of(entry.getValue()));
            }
        });
        return chosen;
    }
}
