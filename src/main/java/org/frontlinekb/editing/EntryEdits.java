package org.frontlinekb.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.flipkart.zjsonpatch.JsonDiff;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.frontlinekb.access.Role;
import org.frontlinekb.exchange.DocumentFormat;
import org.frontlinekb.exchange.EntryType;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Withdrawn;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.VersionRequest;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.writing.Authors;
import org.frontlinekb.writing.Body;
import org.frontlinekb.writing.IfMatch;
import org.frontlinekb.writing.Writes;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/**
 * The edits of one collection and the versions they leave, over HTTP. What is here the same for all collections is
 * described for each by {@link EditDescriptions}.
 */
abstract class EntryEdits {

    /** As much as the history keeps of one entry. */
    static final int LONGEST_DOCUMENT = 1_000_000;

    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String JSON_PATCH = "application/json-patch+json";

    private static final String ID = "Id of the entry";
    private static final String WHY = "Why, UTF-8 or percent-encoded";
    private static final String BASED_ON = "ETag of the entry's `/document` that the change is based on";

    @Inject
    Editor editor;

    @Inject
    Writes writes;

    @Inject
    Authors authors;

    @Inject
    DocumentFormat format;

    private final EntryType<?, ?> type;

    EntryEdits(Kind kind) {
        this.type = EntryType.of(kind);
    }

    @POST
    @RolesAllowed(Role.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "create", summary = "Create {an entry}")
    @APIResponse(responseCode = "201", description = "It was created; the body is its document")
    public Response create(
            InputStream body,
            @RestHeader(Authors.REASON) @Parameter(description = WHY) String reason,
            @RestHeader(Writes.KEY) @Parameter(description = "Makes a retry safe for 24 hours") String key)
            throws IOException {
        byte[] text = Body.read(body, LONGEST_DOCUMENT);
        Author author = authors.author(reason);
        byte[] kind = type.kind().collection.getBytes(StandardCharsets.US_ASCII);
        return writes.once(new Writes.Request(key, kind, text), author, () -> editor.create(type, text, author));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "replace", summary = "Replace {an entry}")
    @APIResponse(responseCode = "200", description = "It was replaced; the body is its document")
    public Response replace(
            @RestPath @Parameter(description = ID) String id,
            InputStream body,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = BASED_ON) String ifMatch,
            @RestHeader(Authors.REASON) @Parameter(description = WHY) String reason)
            throws IOException {
        byte[] text = Body.read(body, LONGEST_DOCUMENT);
        Author author = authors.author(reason);
        return writes.run(() -> editor.replace(type, id, ifMatch, text, author));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    @Consumes(MERGE_PATCH)
    @Operation(operationId = "patch", summary = "Change parts of {an entry}, by a merge patch (RFC 7396)")
    @APIResponse(responseCode = "200", description = "It was changed; the body is its document")
    public Response patch(
            @RestPath @Parameter(description = ID) String id,
            InputStream body,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = BASED_ON) String ifMatch,
            @RestHeader(Authors.REASON) @Parameter(description = WHY) String reason)
            throws IOException {
        byte[] text = Body.read(body, LONGEST_DOCUMENT);
        Author author = authors.author(reason);
        return writes.run(() -> editor.patch(type, id, ifMatch, text, author));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Role.EDITOR)
    @Operation(operationId = "withdraw", summary = "Withdraw {an entry} that nothing refers to")
    @APIResponse(responseCode = "204", description = "It was withdrawn; its history stays")
    public Response withdraw(
            @RestPath @Parameter(description = ID) String id,
            @RestHeader(HttpHeaders.IF_MATCH) @Parameter(description = BASED_ON) String ifMatch,
            @RestHeader(Authors.REASON) @Parameter(description = "Why, UTF-8 or percent-encoded; required")
                    String reason) {
        Author author = authors.reasoned(reason);
        return writes.run(() -> editor.withdraw(type, id, ifMatch, author));
    }

    /** For the collections whose entries can be merged. */
    Response merged(String id, MergeRequest request, String ifMatch, String key) {
        if (request == null) {
            throw MergeRequest.incomplete();
        }
        Author author = authors.stated(request.reason());
        String into = request.into();
        if (into == null) {
            throw MergeRequest.incomplete();
        }
        byte[] what = (type.kind() + "/" + id + " " + into + " " + ifMatch + " " + request.reason())
                .getBytes(StandardCharsets.UTF_8);
        return writes.once(new Writes.Request(key, what), author, () -> editor.merge(type, id, ifMatch, into, author));
    }

    @GET
    @Path("/{id}/document")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "document",
            summary = "Read {an entry} in the import format: what an edit begins with",
            description = "The ETag is what `If-Match` of an edit takes.")
    @APIResponse(responseCode = "200", description = "The document")
    public Response document(@RestPath @Parameter(description = ID) String id, @BeanParam VersionRequest asked) {
        Change change = (asked.asOf() == null
                        ? Change.latest(type.kind(), id)
                        : asked.asOf().change("as_of", type.kind(), id))
                .orElseThrow(() -> unknown(id));
        if (change.document == null) {
            throw asked.asOf() == null ? Withdrawn.answer(change, "/document") : Withdrawn.problem(change);
        }
        return Response.ok(change.document)
                .tag(new EntityTag(IfMatch.tag(change.revision)))
                .lastModified(java.util.Date.from(change.changedAt))
                .build();
    }

    @GET
    @Path("/{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "history", summary = "List the versions of {an entry}, the oldest first")
    public VersionPage history(@RestPath @Parameter(description = ID) String id, @BeanParam HistoryRequest asked) {
        if (Change.latest(type.kind(), id).isEmpty()) {
            throw unknown(id);
        }
        int limit = asked.limit().value();
        List<Change> found = Change.of(type.kind(), id, asked.since().value(), limit + 1);
        List<Change> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : "/api/v1/" + type.kind().collection + "/" + id + "/history?since=" + page.get(limit - 1).revision
                        + "&limit=" + limit;
        return new VersionPage(page.stream().map(VersionView::of).toList(), next);
    }

    @GET
    @Path("/{id}/diff")
    @Produces(JSON_PATCH)
    @Operation(
            operationId = "diff",
            summary = "Compare two versions of {an entry}, as a JSON Patch (RFC 6902)",
            description = "A version that did not exist yet or was withdrawn is `null`.")
    @APIResponse(responseCode = "200", description = "What makes the newer document of the older one")
    public Response diff(@RestPath @Parameter(description = ID) String id, @BeanParam DiffRequest asked) {
        Change newest = Change.latest(type.kind(), id).orElseThrow(() -> unknown(id));
        Change to = asked.to() == null
                ? newest
                : asked.to().change("to", type.kind(), id).orElse(null);
        Change from = asked.from() == null
                ? (to == null
                        ? null
                        : Change.asOf(type.kind(), id, to.revision - 1).orElse(null))
                : asked.from().change("from", type.kind(), id).orElse(null);
        return Response.ok(JsonDiff.asJson(tree(from), tree(to)).toString()).build();
    }

    private JsonNode tree(Change change) {
        return change == null || change.document == null
                ? NullNode.instance
                : format.tree(change.document.getBytes(StandardCharsets.UTF_8));
    }

    private ProblemException unknown(String id) {
        if (Change.latest(type.kind(), id).isPresent()) {
            return new ProblemException(ProblemType.UNKNOWN_ENTRY, "'" + id + "' did not exist yet then", List.of());
        }
        return ProblemException.unknownEntry(
                type.kind().name().toLowerCase(java.util.Locale.ROOT), id, Ids.near(type.entity(), id));
    }
}
