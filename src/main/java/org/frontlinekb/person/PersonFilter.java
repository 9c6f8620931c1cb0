package org.frontlinekb.person;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.Words;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which people a list holds. */
@RegisterForReflection
public record PersonFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the person; repeat for any of several")
        List<Text> id,

        @RestQuery @Parameter(description = "Id of a unit the person has a role in; repeat for any of several")
        List<UnitKey> unit,

        @RestQuery
        @Parameter(description = "Kind of role; `reporter` for those of the byline; repeat for any of several")
        List<RoleKind> role,

        @RestQuery @Parameter(description = "Id of a report that names the person; repeat for any of several")
        List<ReportKey> report,

        @RestQuery("has_role") @Parameter(description = "`false`: only people reported without any role")
        Flag hasRole,

        @RestQuery("has_unit") @Parameter(description = "`false`: only people of whom no unit is reported")
        Flag hasUnit,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {}
