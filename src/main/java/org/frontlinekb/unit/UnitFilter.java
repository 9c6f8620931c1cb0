package org.frontlinekb.unit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.Words;
import org.frontlinekb.region.RegionKey;
import org.frontlinekb.report.ReportKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which units a list holds. */
@RegisterForReflection
public record UnitFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the unit; repeat for any of several")
        List<Text> id,

        @RestQuery
        @Parameter(description = "Kind of unit, a code of `/api/v1/vocabularies/unit_kind`; repeat for any of several")
        List<UnitKindCode> kind,

        @RestQuery
        @Parameter(
                description = "Id or GB/T 2260 code of the region the unit is reported in; repeat for any of several")
        List<RegionKey> region,

        @RestQuery("include_descendants")
        @Parameter(description = "`false`: only the regions named in `region`, not what lies in them")
        Flag includeDescendants,

        @RestQuery @Parameter(description = "Id of the unit it is a part of; repeat for any of several")
        List<UnitKey> parent,

        @RestQuery @Parameter(description = "`true`: units the report names; `false`: units it only describes")
        Flag named,

        @RestQuery @Parameter(description = "Id of a report that tells of the unit; repeat for any of several")
        List<ReportKey> report,

        @RestQuery("has_region") @Parameter(description = "`false`: only units of which no region is reported")
        Flag hasRegion,

        @RestQuery("has_parent") @Parameter(description = "`false`: only units that are reported as part of no other")
        Flag hasParent,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {

    List<String> kindCodes() {
        return kind == null ? List.of() : kind.stream().map(UnitKindCode::code).toList();
    }
}
