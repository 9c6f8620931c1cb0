package org.frontlinekb.exchange;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.changes.ChangeFormat;
import org.frontlinekb.changes.ChangeResource;
import org.frontlinekb.history.Change;

/** The whole knowledge base, to take away. */
@Path("/api/v1/export")
@Tag(name = "exchange", description = "The whole knowledge base out, and knowledge in")
public class ExportResource {

    @GET
    @Produces({ChangeFormat.NDJSON_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "exportKnowledge",
            summary = "Export all entries in the import format",
            description =
                    "Streamed, of any size, as it was at one revision: the header `Frontline-Revision` says which. "
                            + "Texts of reports are never part of it.")
    @APIResponse(
            responseCode = "200",
            description = "All entries: reports, regions, units, people, events, quotes, each by id",
            content = {
                @Content(mediaType = ChangeFormat.NDJSON_TYPE, schema = @Schema(implementation = EntryLine.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = KnowledgeDocument.class))
            })
    public Response export(@BeanParam ExportRequest asked, Request request) {
        long head = Change.head();
        long revision = asked.asOf() == null ? head : asked.asOf().value();
        Change.reached("as_of", revision, head);
        ChangeFormat format = ChangeFormat.of(asked.format(), request, ChangeFormat.NDJSON);
        StreamingOutput body = new Export(revision, format)::write;
        return Response.ok(body)
                .type(format.mediaType)
                .header(ChangeResource.REVISION, revision)
                .build();
    }
}
