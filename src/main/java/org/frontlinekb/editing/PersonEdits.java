package org.frontlinekb.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.access.Role;
import org.frontlinekb.history.Kind;
import org.frontlinekb.writing.Writes;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** Edits of people over HTTP. */
@Path("/api/v1/people")
@Tag(name = "people")
public class PersonEdits extends EntryEdits {

    PersonEdits() {
        super(Kind.PERSON);
    }

    @POST
    @Path("/{id}/merge")
    @RolesAllowed(Role.EDITOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "mergePerson",
            summary = "Merge a person into another that is the same",
            description = "What refers to the one refers to the other from then on; the old address leads to it (308).")
    @APIResponse(responseCode = "200", description = "They are one; the body is the document of the one that remains")
    public Response merge(
            @RestPath @Parameter(description = "Id of the one that is to go") String id,
            MergeRequest request,
            @RestHeader(HttpHeaders.IF_MATCH)
                    @Parameter(description = "ETag of its `/document`; optional: a merge loses nothing")
                    String ifMatch,
            @RestHeader(Writes.KEY) @Parameter(description = "Makes a retry safe for 24 hours") String key) {
        return merged(id, request, ifMatch, key);
    }
}
