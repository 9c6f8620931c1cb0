package org.frontlinekb.report;

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

/** The reports over HTTP. */
@DecidedByRevision
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Published texts that facts are taken from")
public class ReportResource {

    private final ReportList reports;

    ReportResource(ReportList reports) {
        this.reports = reports;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "listReports", summary = "List reports, by id")
    @APIResponseSchema(value = ReportView[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam ReportFilter filter, @BeanParam PageRequest page) {
        return reports.answer(Report.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE})
    @Operation(operationId = "getReport", summary = "Read one report's description")
    @APIResponseSchema(value = ReportView.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath @Parameter(description = "Id of the report", example = "party-members-at-the-covid-19-front")
                    String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        version.leadToDocument(Kind.REPORT, id);
        Report report = Ids.at(Report.class, Kind.REPORT, id);
        return reports.answer(report, request);
    }
}
