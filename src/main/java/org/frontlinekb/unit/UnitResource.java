package org.frontlinekb.unit;

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
import org.jboss.resteasy.reactive.RestPath;

/** The units over HTTP. */
@Path("/api/v1/units")
@Tag(name = "units", description = "Bodies and groups that act as one, named or only described")
public class UnitResource {

    @GET
    @Operation(operationId = "listUnits", summary = "List units, by id")
    public Page<UnitView> list(@BeanParam UnitFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Unit.matching(filter).page(page, uri, UnitView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUnit", summary = "Read one unit")
    public UnitView get(@RestPath @Parameter(description = "Id of the unit", example = "UNIT_EXAMPLE") String id) {
        return UnitView.of(Ids.entry(Unit.class, "unit", id));
    }
}
