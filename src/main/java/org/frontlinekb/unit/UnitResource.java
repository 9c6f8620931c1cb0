package org.frontlinekb.unit;

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

/** The units over HTTP. */
@DecidedByRevision
@Path("/api/v1/units")
@Tag(name = "units", description = "Bodies and groups that act as one, named or only described")
public class UnitResource {

    private final UnitList units;

    UnitResource(UnitList units) {
        this.units = units;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "listUnits", summary = "List units, by id")
    @APIResponseSchema(value = UnitView[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam UnitFilter filter, @BeanParam PageRequest page) {
        return units.answer(Unit.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "getUnit", summary = "Read one unit")
    @APIResponseSchema(value = UnitView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Id of the unit", example = "wuhan-jinyintan-hospital") String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        version.leadToDocument(Kind.UNIT, id);
        Unit unit = Ids.at(Unit.class, Kind.UNIT, id);
        return units.answer(unit, request);
    }
}
