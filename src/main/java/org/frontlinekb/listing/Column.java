package org.frontlinekb.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One column of a list's CSV form.
 *
 * @param path the keys that lead to the value in the JSON form, joined by dots: also the column's name. Where an array is
 *     passed, the values of its elements stand in one cell, separated by {@value #SEPARATOR}
 */
public record Column(String path) {

    /** Between several values in one cell: no value of ours holds it. */
    static final String SEPARATOR = " | ";

    /** Columns for some paths. */
    public static List<Column> of(String... paths) {
        return List.of(paths).stream().map(Column::new).toList();
    }

    /** The cell of an entry. */
    String of(JsonNode entry) {
        List<JsonNode> nodes = List.of(entry);
        for (String key : path.split("\\.")) {
            List<JsonNode> below = new ArrayList<>();
            for (JsonNode node : nodes) {
                JsonNode value = node.path(key);
                if (value.isArray()) {
                    value.forEach(below::add);
                } else {
                    below.add(value);
                }
            }
            nodes = below;
        }
        return nodes.stream()
                .filter(node -> !node.isMissingNode() && !node.isNull())
                .map(node -> node.isContainerNode() ? node.toString() : node.asText())
                .collect(Collectors.joining(SEPARATOR));
    }
}
