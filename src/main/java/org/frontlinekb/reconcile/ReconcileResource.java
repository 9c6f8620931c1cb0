package org.frontlinekb.reconcile;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Change;
import org.frontlinekb.lookup.NameTable;
import org.frontlinekb.lookup.Named;
import org.frontlinekb.lookup.NamedKind;
import org.frontlinekb.lookup.Suggestions;
import org.frontlinekb.naming.Name;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;

/** The Reconciliation Service API 0.2. */
@Path("/reconcile")
@Tag(name = "reconciliation", description = "Reconciliation Service API 0.2, for OpenRefine and others")
public class ReconcileResource {

    private static final int SUGGESTIONS = 20;
    private static final int LONGEST_CHAIN = 100;

    private final NameTable names;

    ReconcileResource(NameTable names) {
        this.names = names;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reconcile",
            summary = "Read what the reconciliation service can do, or match a batch of names",
            description = "Without `queries` the manifest; with it the candidates for each query under its key.")
    @APIResponse(
            responseCode = "200",
            description = "The manifest, or the results",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            // Not the one schema or the other: generated clients do not compile with such a choice.
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "Without `queries` the manifest that the Reconciliation "
                                                    + "Service API 0.2 describes; with it as for POST")))
    public Response get(@BeanParam ReconcileRequest request, UriInfo uri) {
        return Response.ok(
                        request.queries() == null
                                ? Manifest.at(
                                        uri.getBaseUri().resolve("/reconcile").toString())
                                : results(request.queries()))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reconcileBatch", summary = "Match a batch of names, too long for an address")
    @APIResponseSchema(value = Batch.class, responseDescription = "The results", responseCode = "200")
    @APIResponse(
            responseCode = "400",
            description = "The batch is not as the specification has it: `errors` says what is wrong",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "415",
            description = "The body is no form",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public Batch post(@RestForm @Schema(description = "JSON object with a query under each key") String queries) {
        if (queries == null) {
            throw bad("queries", new BadValue("is missing"));
        }
        try {
            return results(Queries.fromString(queries));
        } catch (BadValue wrong) {
            throw bad("queries", wrong);
        }
    }

    @GET
    @Path("/suggest/entity")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suggestEntity", summary = "Suggest entities to match with, while somebody types")
    @APIResponseSchema(value = SuggestedEntities.class, responseDescription = "Up to 20 entities", responseCode = "200")
    public SuggestedEntities suggest(@BeanParam SuggestEntityRequest request) {
        if (request.prefix() == null) {
            throw bad("prefix", new BadValue("is missing: say what was typed"));
        }
        NameTable.Snapshot table = names.now();
        return new SuggestedEntities(Suggestions.find(table, request.prefix(), Set.of()).stream()
                .skip(request.cursor() == null ? 0 : request.cursor().value())
                .limit(SUGGESTIONS)
                .map(named -> new SuggestedEntities.Item(
                        named.key(), named.name().zh(), table.description(named), List.of(EntityType.of(named.kind()))))
                .toList());
    }

    @GET
    @Path("/suggest/property")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suggestProperty", summary = "Suggest properties that a query may want")
    @APIResponseSchema(value = Properties.class, responseDescription = "The properties", responseCode = "200")
    public Properties suggestProperty(@BeanParam PrefixRequest request) {
        return skipped(Properties.beginning(request.prefix().value()), request);
    }

    @GET
    @Path("/suggest/type")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "suggestType", summary = "Suggest types that a query may want")
    @APIResponseSchema(value = Properties.class, responseDescription = "The types", responseCode = "200")
    public Properties suggestType(@BeanParam PrefixRequest request) {
        return skipped(Properties.typesBeginning(request.prefix().value()), request);
    }

    @GET
    @Path("/preview")
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "previewEntity", summary = "Show an entity in a small page")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    public String preview(@BeanParam EntityRequest request) {
        NameTable.Snapshot table = names.now();
        Named named = entity(table, request);
        Name name = named.name();
        StringBuilder lines = new StringBuilder();
        for (String line : new String[] {name.en(), name.pinyin(), table.description(named), named.code()}) {
            if (line != null && !line.isEmpty()) {
                lines.append("<p>").append(escaped(line)).append("</p>\n");
            }
        }
        return """
                <!doctype html>
                <html lang="zh">
                <meta charset="utf-8">
                <title>%1$s</title>
                <style>body{font:14px/1.4 system-ui,sans-serif;margin:.7rem}h1{font-size:1.1rem;margin:0}p{margin:.2rem 0}</style>
                <h1><a href="%2$s" target="_blank">%1$s</a></h1>
                %3$s</html>
                """.formatted(escaped(name.zh()), escaped(named.url()), lines);
    }

    @GET
    @Path("/view")
    @Operation(operationId = "viewEntity", summary = "Go to the entry that an entity is")
    @APIResponse(responseCode = "303", description = "The entry is at `Location`")
    @APIResponse(responseCode = "200", description = "What a client reads that follows")
    public Response view(@BeanParam EntityRequest request) {
        return Response.seeOther(URI.create(entity(names.now(), request).url())).build();
    }

    private Batch results(Queries queries) {
        Matching matching = new Matching(names.now());
        Map<String, Results> results = new LinkedHashMap<>();
        queries.byKey().forEach((key, query) -> results.put(key, matching.of(query)));
        return new Batch(results);
    }

    private static Properties skipped(Properties properties, PrefixRequest request) {
        return new Properties(properties.result().stream()
                .skip(request.cursor() == null ? 0 : request.cursor().value())
                .toList());
    }

    private static Named entity(NameTable.Snapshot table, EntityRequest request) {
        if (request.id() == null) {
            throw bad("id", new BadValue("is missing: say which entity"));
        }
        String id = request.id().value();
        Named named = table.get(id);
        // Whoever has an entity's id keeps it: what it was merged into answers for it.
        String key = id;
        for (int i = 0; named == null && key != null && i < LONGEST_CHAIN; i++) {
            key = successor(key);
            named = key == null ? null : table.get(key);
        }
        if (named == null) {
            throw bad("id", BadValue.unknownEntry("entity", id, table.entries().keySet()));
        }
        return named;
    }

    /** The entity that another, which is gone, was merged into, or null. */
    private static String successor(String key) {
        for (NamedKind kind : NamedKind.values()) {
            String prefix = kind.name().toLowerCase(Locale.ROOT) + "/";
            if (key.startsWith(prefix)) {
                return Change.latest(kind.kind, key.substring(prefix.length()))
                        .map(change -> change.successor)
                        .map(into -> prefix + into)
                        .orElse(null);
            }
        }
        return null;
    }

    private static ProblemException bad(String parameter, BadValue wrong) {
        return ProblemException.badParameters(List.of(Fault.parameter(parameter, wrong)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
