package org.frontlinekb.provenance;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.report.Report;
import org.jboss.resteasy.reactive.RestPath;

/** What of a report supports facts, over HTTP. */
@DecidedByRevision
@Path("/api/v1/reports/{id}/coverage")
@Tag(name = "reports")
public class CoverageResource {

    @GET
    @Operation(
            operationId = "getReportCoverage",
            summary = "Read which stretches of a report support which facts, and which support none",
            description = "The stretches tile the text: each starts where the one before it ends")
    public CoverageView get(
            @RestPath @Parameter(description = "Id of the report") String id, @BeanParam CoverageFilter filter) {
        Report report = Ids.entry(Report.class, "report", id);
        return CoverageView.of(report, Evidence.citations(report, filter.kind()));
    }
}
