package org.frontlinekb.region;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.EntryRequest;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.listing.VersionRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The regions over HTTP. */
@DecidedByRevision
@Path("/api/v1/regions")
@Tag(name = "regions", description = "Places in their administrative hierarchy")
public class RegionResource {

    private final RegionList regions;

    RegionResource(RegionList regions) {
        this.regions = regions;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "listRegions", summary = "List regions, by id")
    @APIResponseSchema(value = RegionView[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam RegionFilter filter, @BeanParam PageRequest page) {
        return regions.answer(Region.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "getRegion", summary = "Read one region, by its id or its GB/T 2260 code")
    @APIResponseSchema(value = RegionView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Id of the region, or its GB/T 2260 code", example = "420100") String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        Region region = Region.ofIdOrCode(id).orElseGet(() -> Ids.at(Region.class, Kind.REGION, id));
        version.leadToDocument(Kind.REGION, region.id);
        return regions.answer(region, request);
    }
}
