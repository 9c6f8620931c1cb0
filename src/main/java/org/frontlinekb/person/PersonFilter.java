package org.frontlinekb.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which people a list holds. */
public record PersonFilter(
        @RestQuery @Parameter(description = "Id of a unit the person has a role in; repeat for any of several")
        List<UnitKey> unit,

        @RestQuery
        @Parameter(description = "Kind of role; `reporter` for those of the byline; repeat for any of several")
        List<RoleKind> role,

        @RestQuery @Parameter(description = "Id of a report that names the person; repeat for any of several")
        List<ReportKey> report) {}
