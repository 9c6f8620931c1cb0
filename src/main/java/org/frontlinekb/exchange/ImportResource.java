package org.frontlinekb.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.access.Role;
import org.frontlinekb.changes.ChangeFormat;
import org.frontlinekb.history.Author;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.writing.Authors;
import org.frontlinekb.writing.Writes;
import org.frontlinekb.writing.Written;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Knowledge in over HTTP. */
@Path("/api/v1/imports")
@Tag(name = "exchange", description = "The whole knowledge base out, and knowledge in")
@RolesAllowed({Role.EDITOR, Role.ADMIN})
public class ImportResource {

    private final Importer importer;
    private final Incoming incoming;
    private final ImportJobs jobs;
    private final Writes writes;
    private final Authors authors;
    private final ObjectMapper json;
    private final long backgroundFrom;

    ImportResource(
            Importer importer,
            Incoming incoming,
            ImportJobs jobs,
            Writes writes,
            Authors authors,
            ObjectMapper json,
            @ConfigProperty(name = "frontline.imports.background-from") long backgroundFrom) {
        this.importer = importer;
        this.incoming = incoming;
        this.jobs = jobs;
        this.writes = writes;
        this.authors = authors;
        this.json = json;
        this.backgroundFrom = backgroundFrom;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ChangeFormat.NDJSON_TYPE})
    @Operation(
            operationId = "importKnowledge",
            summary = "Import entries: all of them, or none if one breaks a rule",
            description =
                    "Small documents are imported at once. Larger ones, and all with `Prefer: respond-async`, are "
                            + "imported in the background: `Location` leads to the state. Importing twice is importing once.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = KnowledgeDocument.class)),
                @Content(mediaType = ChangeFormat.NDJSON_TYPE, schema = @Schema(implementation = EntryLine.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "Nothing was new, or it was a dry run",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entries were created or changed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Outcome.class)))
    @APIResponse(
            responseCode = "202",
            description = "It runs in the background",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Response take(
            @BeanParam ImportRequest asked,
            InputStream body,
            @Context HttpHeaders headers,
            @RestHeader("Prefer") @Parameter(description = "`respond-async`: run in the background") String prefer,
            @RestHeader(Authors.REASON) @Parameter(description = "Why, UTF-8 or percent-encoded") String reason,
            @RestHeader(Writes.KEY) @Parameter(description = "Makes a retry safe for 24 hours") String key)
            throws IOException {
        Author author = authors.author(reason);
        boolean dryRun = asked.dryRun() != null && asked.dryRun().value();
        MediaType type = headers.getMediaType();
        if (type == null) {
            throw new NotSupportedException();
        }
        ImportFormat form = type.getSubtype().equals("json") ? ImportFormat.JSON : ImportFormat.NDJSON;
        boolean async = prefer != null && List.of(prefer.split("[,;\\s]+")).contains("respond-async");
        ImportJobs.Received received = jobs.receive(body);
        try {
            return async || received.size() > backgroundFrom
                    ? later(received, form, dryRun, author, key)
                    : now(received, form, dryRun, author, key);
        } finally {
            Files.deleteIfExists(received.file());
        }
    }

    private Response now(ImportJobs.Received received, ImportFormat form, boolean dryRun, Author author, String key)
            throws IOException {
        Writes.Request request = new Writes.Request(
                dryRun ? null : key,
                form.name().getBytes(StandardCharsets.US_ASCII),
                received.sha256().getBytes(StandardCharsets.US_ASCII));
        try {
            return writes.once(request, author, () -> {
                Held held = new Held();
                Faults faults = new Faults();
                incoming.read(form, Files.newInputStream(received.file()), held::add, faults);
                Outcome outcome = importer.take(held, faults, author, new Progress());
                if (dryRun) {
                    throw new DryRun(outcome);
                }
                return new Written(outcome.created() + outcome.updated() > 0 ? 201 : 200, null, null, text(outcome));
            });
        } catch (DryRun undone) {
            return new Written(200, null, null, text(undone.outcome)).response();
        }
    }

    private Response later(ImportJobs.Received received, ImportFormat form, boolean dryRun, Author author, String key)
            throws IOException {
        boolean[] accepted = new boolean[1];
        Writes.Request request = new Writes.Request(
                key,
                form.name().getBytes(StandardCharsets.US_ASCII),
                received.sha256().getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) (dryRun ? 1 : 0)});
        Response response = writes.once(request, author, () -> {
            ImportJob job = jobs.accept(received, form, dryRun, author);
            accepted[0] = true;
            return new Written(202, ImportView.url(job.id), null, text(ImportView.of(job, new Progress())));
        });
        if (accepted[0]) {
            jobs.enqueue(received.id());
        }
        return response;
    }

    @GET
    @RolesAllowed(Role.ADMIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listImports", summary = "List the background imports of all users, the newest first")
    public ImportPage list(@BeanParam ImportListRequest asked) {
        ImportJob before = asked.before() == null ? null : job(asked.before().id());
        int limit = asked.limit().value();
        List<ImportJob> found = ImportJob.newest(before, limit + 1);
        List<ImportJob> page = found.subList(0, Math.min(limit, found.size()));
        return new ImportPage(
                page.stream()
                        .map(job -> ImportView.of(job, jobs.progress(job.id).orElse(null)))
                        .toList(),
                found.size() <= limit ? null : "/api/v1/imports?limit=" + limit + "&before=" + page.get(limit - 1).id);
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getImport", summary = "Read how far a background import is")
    public ImportView get(@RestPath @Parameter(description = "Id of the import") String id) {
        // Read before the row: a job that ends in between is told as running once more.
        Progress progress = jobs.progress(id).orElse(null);
        return ImportView.of(job(id), progress);
    }

    private static ImportJob job(String id) {
        ImportJob job = ImportJob.findById(id);
        if (job == null) {
            throw ProblemException.unknownEntry("import", id, Ids.near(ImportJob.class, id));
        }
        return job;
    }

    private String text(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
