package org.frontlinekb.report;

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

/** The reports over HTTP. */
@Path("/api/v1/reports")
@Tag(name = "reports", description = "Published texts that facts are taken from")
public class ReportResource {

    @GET
    @Operation(operationId = "listReports", summary = "List reports, by id")
    public Page<ReportView> list(@BeanParam PageRequest page, UriInfo uri) {
        return Report.all().page(page, uri, ReportView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getReport", summary = "Read one report's description")
    public ReportView get(
            @RestPath @Parameter(description = "Id of the report", example = "party-members-at-the-covid-19-front")
                    String id) {
        return ReportView.of(Ids.entry(Report.class, "report", id));
    }
}
