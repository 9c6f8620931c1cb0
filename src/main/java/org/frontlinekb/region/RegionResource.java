package org.frontlinekb.region;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.Page;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** The regions over HTTP. */
@Path("/api/v1/regions")
@Tag(name = "regions", description = "Places in their administrative hierarchy")
public class RegionResource {

    @GET
    @Operation(operationId = "listRegions", summary = "List regions, by id")
    public Page<RegionView> list(@BeanParam RegionFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Region.matching(filter).page(page, uri, RegionView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getRegion", summary = "Read one region, by its id or its GB/T 2260 code")
    public RegionView get(
            @RestPath @Parameter(description = "Id of the region, or its GB/T 2260 code", example = "420100")
                    String id) {
        return Region.ofIdOrCode(id)
                .map(RegionView::of)
                .orElseThrow(() -> ProblemException.unknownEntry("region", id, Ids.near(Region.class, id)));
    }
}
