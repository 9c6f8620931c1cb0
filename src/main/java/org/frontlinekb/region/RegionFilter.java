package org.frontlinekb.region;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.Words;
import org.frontlinekb.report.ReportKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which regions a list holds. */
@RegisterForReflection
public record RegionFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the region; repeat for any of several")
        List<Text> id,

        @RestQuery @Parameter(description = "GB/T 2260 code of the region; repeat for any of several")
        List<Text> code,

        @RestQuery @Parameter(description = "Level of the region; repeat for any of several")
        List<RegionLevel> level,

        @RestQuery
        @Parameter(description = "Id or GB/T 2260 code of the region directly above; repeat for any of several")
        List<RegionKey> parent,

        @RestQuery
        @Parameter(
                description =
                        "Id or GB/T 2260 code of a region that the region lies in, or is; repeat for any of several")
        List<RegionKey> within,

        @RestQuery("has_events")
        @Parameter(
                description = "`true`: only regions that events are reported from, in them or in what lies in them; "
                        + "`false`: only the others")
        Flag hasEvents,

        @RestQuery @Parameter(description = "Id of a report that names the region; repeat for any of several")
        List<ReportKey> report,

        @RestQuery("has_code") @Parameter(description = "`false`: only places that are no GB/T 2260 division")
        Flag hasCode,

        @RestQuery("has_point") @Parameter(description = "`true`: only regions with a centre point")
        Flag hasPoint,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {}
