package org.frontlinekb.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What holds for all schemas: null is a value where the description says so, and what nothing refers to is left out. */
class Schemas {

    /** Each value that may be null is described with when it is, for people; this takes it from there for programs. */
    private static final Pattern SAYS_NULL = Pattern.compile("\\bnull\\b");

    private static final String COMPONENTS = "#/components/schemas/";

    /** A name that generated clients have in their language already. */
    private static final String DATE = "LocalDate";

    private Schemas() {}

    static void complete(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.values().forEach(schema -> properties(api, schema));
        Set<String> reached = reached(api);
        Map<String, Schema> used = new LinkedHashMap<>(schemas);
        used.keySet().retainAll(reached);
        api.getComponents().setSchemas(used);
    }

    static boolean isA(Schema schema, Schema.SchemaType type) {
        return schema.getType() != null && schema.getType().contains(type);
    }

    /** The schema that this one is or refers to. */
    static Schema resolved(OpenAPI api, Schema schema) {
        return schema.getRef() == null
                ? schema
                : api.getComponents().getSchemas().get(name(schema));
    }

    private static void properties(OpenAPI api, Schema schema) {
        if (schema.getProperties() != null) {
            Map<String, Schema> properties = new LinkedHashMap<>(schema.getProperties());
            properties.replaceAll((name, property) -> property(api, property));
            schema.setProperties(properties);
        }
    }

    private static Schema property(OpenAPI api, Schema property) {
        properties(api, property);
        if (property.getRef() != null && name(property).equals(DATE)) {
            property.setRef(null);
            property.type(List.of(Schema.SchemaType.STRING)).format("date");
        }
        if (property.getAnyOf() != null) {
            // The type beside it would keep out the null among them.
            property.setType(null);
        } else if (property.getRef() != null) {
            // The type beside it repeats what the reference says.
            property.setType(null);
            if (saysNull(property) || property.getDescription() == null && saysNull(resolved(api, property))) {
                return OASFactory.createSchema()
                        .description(property.getDescription())
                        .readOnly(property.getReadOnly())
                        .anyOf(List.of(OASFactory.createSchema().ref(property.getRef()), nothing()));
            }
        } else if (saysNull(property) && !isA(property, Schema.SchemaType.NULL)) {
            List<Schema.SchemaType> types = new ArrayList<>(property.getType());
            types.add(Schema.SchemaType.NULL);
            property.setType(types);
        }
        return property;
    }

    private static Schema nothing() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.NULL));
    }

    private static boolean saysNull(Schema schema) {
        return schema.getDescription() != null
                && SAYS_NULL.matcher(schema.getDescription()).find();
    }

    /** Puts a schema among the named ones, so that generated clients have a good name for it, and refers to it. */
    static Schema named(OpenAPI api, String name, Schema schema) {
        api.getComponents().addSchema(name, schema);
        return OASFactory.createSchema().ref(name);
    }

    static String name(Schema reference) {
        return reference.getRef().substring(COMPONENTS.length());
    }

    /** The names of the schemas that some operation comes to. */
    private static Set<String> reached(OpenAPI api) {
        Set<String> reached = new HashSet<>();
        Deque<Schema> open = new ArrayDeque<>();
        api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(operation -> {
                    if (operation.getParameters() != null) {
                        operation.getParameters().stream()
                                .map(Parameter::getSchema)
                                .filter(Objects::nonNull)
                                .forEach(open::add);
                    }
                    Stream.concat(
                                    Stream.ofNullable(operation.getRequestBody())
                                            .map(body -> body.getContent()),
                                    operation.getResponses().getAPIResponses().values().stream()
                                            .map(response -> response.getContent()))
                            .filter(Objects::nonNull)
                            .flatMap(content -> content.getMediaTypes().values().stream())
                            .map(media -> media.getSchema())
                            .filter(Objects::nonNull)
                            .forEach(open::add);
                });
        while (!open.isEmpty()) {
            Schema schema = open.pop();
            if (schema.getRef() != null && reached.add(name(schema))) {
                open.add(resolved(api, schema));
            }
            parts(schema).forEach(open::add);
        }
        return reached;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        List.of(schema),
                        schema.getProperties() == null
                                ? List.<Schema>of()
                                : schema.getProperties().values(),
                        schema.getAnyOf(),
                        schema.getOneOf(),
                        schema.getAllOf())
                .filter(Objects::nonNull)
                .flatMap(Collection::stream)
                .flatMap(part -> Stream.concat(
                        part == schema ? Stream.empty() : Stream.of(part),
                        Stream.of(part.getItems(), part.getAdditionalPropertiesSchema())
                                .filter(Objects::nonNull)));
    }
}
