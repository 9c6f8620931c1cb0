package org.frontlinekb.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.frontlinekb.event.EventList;
import org.frontlinekb.event.IncludedPeople;
import org.frontlinekb.event.IncludedRegions;
import org.frontlinekb.event.IncludedReports;
import org.frontlinekb.event.IncludedUnits;
import org.frontlinekb.history.Document;
import org.frontlinekb.http.WellFormed;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Inclusion;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.person.PersonList;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.quote.IncludedEvents;
import org.frontlinekb.quote.IncludedQuotes;
import org.frontlinekb.quote.IncludedSpeakers;
import org.frontlinekb.quote.IncludedSpeakingUnits;
import org.frontlinekb.quote.QuoteList;
import org.frontlinekb.region.RegionList;
import org.frontlinekb.report.ReportList;
import org.frontlinekb.unit.UnitList;
import org.frontlinekb.vocabulary.VocabularyList;

/**
 * Completes the API description: every operation lists the problems it may answer with, every list its page, its formats
 * and what its general parameters take.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = Contract.LAST)
public class Contract implements OASFilter {

    /** The others describe what is their own before. */
    static final int LAST = 0;

    /** The lists, and what they bring along: the same as the beans; a test compares. */
    static final List<Listed<?, ?>> LISTS = List.of(
            new ReportList(),
            new RegionList(),
            new UnitList(),
            new PersonList(),
            new EventList(),
            new QuoteList(),
            new VocabularyList());

    static final List<Inclusion> INCLUSIONS = List.of(
            new IncludedUnits(),
            new IncludedPeople(),
            new IncludedRegions(),
            new IncludedReports(),
            new IncludedQuotes(),
            new IncludedEvents(),
            new IncludedSpeakers(),
            new IncludedSpeakingUnits());

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "A parameter is unknown or wrong: `errors` names each fault",
            "404", "There is no such entry",
            "406", "None of the accepted formats can be served",
            "415", "The body's media type, its charset or its coding is not read here",
            "422", "The body breaks a rule: `errors` names each fault",
            "500", "The service failed"));

    private static final APIResponse UNCHANGED = OASFactory.createAPIResponse()
            .description("It is still what the client has, by `If-None-Match` or `If-Modified-Since`");

    /** What a segment of a path looks like, by the parameter's name. */
    private static final Map<String, String> SEGMENTS = Map.of(
            "id", "^" + Document.ID + "$",
            "citation", "^[a-z0-9]+([.-][a-z0-9]+)*$",
            "scheme", "^[a-z]+(_[a-z]+)*$",
            "slug", "^[a-z]+(-[a-z]+)*$");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/").description("The service this document comes from")));
        Map<String, Listed<?, ?>> lists =
                LISTS.stream().collect(Collectors.toMap(listed -> "/api/v1/" + listed.collection(), listed -> listed));
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            problems(path, method == PathItem.HttpMethod.GET, operation);
            if (method == PathItem.HttpMethod.GET && operation.getResponses().getAPIResponse("200") != null) {
                operation.getResponses().addAPIResponse("304", UNCHANGED);
            }
            if (Guarded.takesUser(path, method)) {
                Guarded.complete(path, method, operation);
            }
        }));
        lists.forEach((path, listed) -> {
            list(api, listed, paths.get(path).getGET());
            PathItem entry =
                    paths.get(path + "/{id}") == null ? paths.get(path + "/{scheme}") : paths.get(path + "/{id}");
            entry(api, listed, entry.getGET());
        });
        citations(api, paths.get("/api/v1/reports/{id}/citations").getGET());
        paths.values()
                .forEach(item -> item.getOperations().forEach((method, operation) -> {
                    bound(api, operation);
                    if (method == PathItem.HttpMethod.GET) {
                        readable(operation);
                    }
                    // In whichever order they were added, which is not the same for each build.
                    operation
                            .getResponses()
                            .setAPIResponses(
                                    new TreeMap<>(operation.getResponses().getAPIResponses()));
                }));
        Guarded.schemes(api.getComponents());
        Schemas.complete(api);
    }

    /** No value is longer than an address may be, nor are there more than fit: each takes a `&`, its name and a `=`. */
    private static void bound(OpenAPI api, Operation operation) {
        for (Parameter parameter :
                operation.getParameters() == null ? List.<Parameter>of() : operation.getParameters()) {
            Schema schema = parameter.getSchema();
            if (parameter.getIn() == Parameter.In.PATH && SEGMENTS.containsKey(parameter.getName())) {
                schema.pattern(SEGMENTS.get(parameter.getName()));
            }
            if (Schemas.isA(schema, Schema.SchemaType.ARRAY)) {
                schema.setMaxItems(WellFormed.LONGEST_URI / (parameter.getName().length() + 2));
                schema = schema.getItems();
            }
            Schema named = Schemas.resolved(
                    api, schema.getAllOf() == null ? schema : schema.getAllOf().get(0));
            if (schema.getAllOf() != null && Schemas.isA(named, Schema.SchemaType.INTEGER)) {
                number(schema.getAllOf());
            }
            if (Schemas.isA(named, Schema.SchemaType.STRING)
                    && named.getMaxLength() == null
                    && named.getEnumeration() == null
                    && named.getFormat() == null) {
                named.setMaxLength(WellFormed.LONGEST_URI);
            }
        }
    }

    /** The annotations have every default as text. */
    private static void number(List<Schema> parts) {
        parts.stream()
                .filter(part -> part.getDefaultValue() instanceof String)
                .forEach(part -> part.setDefaultValue(Integer.valueOf((String) part.getDefaultValue())));
    }

    /** Scripts of any site may read every answer. */
    private static void readable(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            // All have it; it is said where headers are.
            if (status.equals("200") || answer.getHeaders() != null) {
                answer.addHeader(
                        "Access-Control-Allow-Origin",
                        OASFactory.createHeader()
                                .description("Always `*`: scripts of any site may read")
                                .schema(OASFactory.createSchema()
                                        .type(List.of(Schema.SchemaType.STRING))
                                        .addEnumeration("*")));
            }
        });
    }

    private static void problems(String path, boolean read, Operation operation) {
        PROBLEMS.forEach((status, description) -> {
            boolean applies = switch (status) {
                case "404" -> path.contains("{");
                case "406" -> read;
                case "415" -> operation.getRequestBody() != null;
                case "422" -> operation.getRequestBody() != null && path.startsWith("/api/v1");
                default -> true;
            };
            if (applies && operation.getResponses().getAPIResponse(status) == null) {
                operation.getResponses().addAPIResponse(status, problem(description));
            }
        });
    }

    static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(content(Problem.MEDIA_TYPE, OASFactory.createSchema().ref("Problem")));
    }

    private static void list(OpenAPI api, Listed<?, ?> listed, Operation operation) {
        operation.setDescription("Values of different parameters join with AND, repeated values of one with OR");
        Set<String> included = included(listed);
        for (Parameter parameter : operation.getParameters()) {
            switch (parameter.getName()) {
                case "sort" -> {
                    takes(parameter, listed.sortNames());
                    only(parameter, "-?", listed.sortNames());
                }
                case "facets" -> {
                    takes(parameter, listed.facetNames());
                    only(parameter, "", listed.facetNames());
                }
                case "include" -> {
                    takes(parameter, included);
                    only(parameter, "", included);
                }
                case "fields" -> takes(parameter, topLevel(listed.fieldNames()));
                case "format" -> formats(parameter, listed, true);
                default -> {
                    // The others are described where they are.
                }
            }
        }
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Schema item = answer.getContent()
                .getMediaTypes()
                .values()
                .iterator()
                .next()
                .getSchema()
                .getItems();
        Content content = content(Format.JSON_TYPE, page(api, item));
        content.addMediaType(Format.NDJSON_TYPE, OASFactory.createMediaType().schema(item));
        content.addMediaType(
                Format.CSV_TYPE,
                OASFactory.createMediaType().schema(text("Columns: " + String.join(", ", listed.columnNames()))));
        content.addMediaType(
                Format.JSONLD_TYPE,
                OASFactory.createMediaType().schema(object("The page as JSON has it, with `@context`")));
        if (listed.placed()) {
            content.addMediaType(
                    Format.GEOJSON_TYPE,
                    OASFactory.createMediaType().schema(Schemas.named(api, "FeatureCollection", collection())));
        }
        answer.setContent(content);
        answer.addHeader(
                "Link",
                OASFactory.createHeader()
                        .description("Addresses of the first, the next and the previous page (RFC 8288)")
                        .schema(text("RFC 8288 links")));
    }

    private static void entry(OpenAPI api, Listed<?, ?> listed, Operation operation) {
        operation.setDescription("The same keys as in the list; `include` brings what it refers to");
        for (Parameter parameter : operation.getParameters()) {
            switch (parameter.getName()) {
                case "include" -> {
                    takes(parameter, included(listed));
                    only(parameter, "", included(listed));
                }
                case "format" -> formats(parameter, listed, false);
                default -> {
                    // The others are described where they are.
                }
            }
        }
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Schema schema =
                answer.getContent().getMediaTypes().values().iterator().next().getSchema();
        if (!included(listed).isEmpty()) {
            Schemas.resolved(api, schema)
                    .addProperty(
                            "included",
                            object("By collection, the entries asked for with `include`; absent where none were"));
        }
        Content content = content(Format.JSON_TYPE, schema);
        content.addMediaType(
                Format.JSONLD_TYPE,
                OASFactory.createMediaType().schema(object("The entry as JSON has it, with `@context`")));
        if (listed.placed()) {
            content.addMediaType(
                    Format.GEOJSON_TYPE,
                    OASFactory.createMediaType().schema(object("A Feature (RFC 7946) whose properties are the entry")));
        }
        answer.setContent(content);
        if (operation.getParameters().stream()
                .anyMatch(parameter -> parameter.getName().equals("as_of"))) {
            operation.getResponses().addAPIResponse("307", elsewhere("The version that `as_of` asks for is there"));
            operation
                    .getResponses()
                    .addAPIResponse("308", elsewhere("It was merged into another entry, which is there"));
            operation.getResponses().addAPIResponse("410", problem(ProblemType.WITHDRAWN.title));
        }
    }

    private static APIResponse elsewhere(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .addHeader(
                        "Location",
                        OASFactory.createHeader().description("Where").schema(text("An address")));
    }

    private static Set<String> included(Listed<?, ?> listed) {
        return INCLUSIONS.stream()
                .filter(inclusion -> inclusion.of().equals(listed.collection()))
                .map(Inclusion::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> topLevel(Set<String> names) {
        return names.stream().filter(name -> !name.contains(".")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void takes(Parameter parameter, Set<String> names) {
        parameter.setDescription(parameter.getDescription()
                + (names.isEmpty() ? ". This list takes none" : ". Takes: `" + String.join("`, `", names) + "`"));
    }

    /** Names of a list, separated by commas; without any, the parameter stays as it is and no value is right. */
    private static void only(Parameter parameter, String prefix, Set<String> names) {
        if (!names.isEmpty()) {
            String name = prefix + "(" + String.join("|", new TreeSet<>(names)).replace(".", "\\.") + ")";
            parameter.setSchema(OASFactory.createSchema()
                    .type(List.of(Schema.SchemaType.STRING))
                    .pattern("^" + name + "(," + name + ")*$"));
        }
    }

    private static void formats(Parameter parameter, Listed<?, ?> listed, boolean list) {
        parameter.setSchema(OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.STRING))
                .enumeration(List.copyOf(listed.formatNames(list))));
    }

    /** The annotations can say that a page has items, not what else is required of it. */
    private static void citations(OpenAPI api, Operation operation) {
        operation
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .get(Format.JSON_TYPE)
                .setSchema(page(api, OASFactory.createSchema().ref("Evidence")));
    }

    private static Schema page(OpenAPI api, Schema item) {
        Schema page = object("One page of the list");
        page.addProperty("items", list("The entries of this page, in the list's order", item));
        around(page);
        return Schemas.named(api, Schemas.name(item) + "Page", page.required(List.of("items", "total", "revision")));
    }

    /** What a page has beside its entries, whatever the format. */
    private static void around(Schema page) {
        page.addProperty("total", OASFactory.createSchema().ref("Total"));
        page.addProperty("next", text("Address of the page after this one; absent on the last page"));
        page.addProperty("prev", text("Address of the page before this one; absent on the first page"));
        page.addProperty(
                "facets",
                list(
                        "The counts asked for with `facets`; absent where none were",
                        OASFactory.createSchema().ref("Facet")));
        page.addProperty(
                "included", object("By collection, the entries asked for with `include`; absent where none were"));
        page.addProperty(
                "revision",
                OASFactory.createSchema()
                        .type(List.of(Schema.SchemaType.INTEGER))
                        .format("int64")
                        .description("Revision of the knowledge base that the page was read at"));
    }

    private static Schema collection() {
        Schema collection = object("A FeatureCollection (RFC 7946) whose features' properties are the entries");
        collection.addProperty("type", text("Always `FeatureCollection`"));
        collection.addProperty("features", list("One feature for each entry", object("A Feature")));
        around(collection);
        return collection.required(List.of("type", "features", "total", "revision"));
    }

    private static Content content(String type, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.ARRAY))
                .description(description)
                .items(items);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.OBJECT)).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING)).description(description);
    }
}
