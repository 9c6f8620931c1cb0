package org.frontlinekb.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.access.Role;
import org.frontlinekb.problem.ProblemException;

/** The index over HTTP, for whoever runs the service. */
@Path("/api/v1/admin/index")
@Tag(name = "search", description = "One ranked list over events, quotes, units, people, regions and reports")
@RolesAllowed(Role.ADMIN)
public class IndexResource {

    /** What a rebuild did. */
    @RegisterForReflection
    @Schema(name = "IndexRebuilt", description = "What a rebuild of the index did")
    public record Rebuilt(
            @Schema(description = "How many entries were written; 0 where search reads the database itself")
            long entries) {}

    private final Index index;

    IndexResource(Index index) {
        this.index = index;
    }

    @POST
    @Path("/rebuild")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "rebuildIndex",
            summary = "Write the search index anew from the database",
            description = "Searches are answered from the old index meanwhile. The answer comes when it is done.")
    @APIResponseSchema(value = Rebuilt.class, responseDescription = "The index is new", responseCode = "200")
    public Rebuilt rebuild() {
        try {
            return new Rebuilt(index.rebuild());
        } catch (Engine.EngineAway away) {
            throw ProblemException.searchAway(away.getMessage());
        }
    }
}
