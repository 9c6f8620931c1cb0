package org.frontlinekb.region;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.report.ReportKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which regions a list holds. */
public record RegionFilter(
        @RestQuery @Parameter(description = "Level of the region; repeat for any of several")
        List<RegionLevel> level,

        @RestQuery
        @Parameter(description = "Id or GB/T 2260 code of the region directly above; repeat for any of several")
        List<RegionKey> parent,

        @RestQuery("has_events")
        @Parameter(
                description = "`true`: only regions that events are reported from, in them or in what lies in them; "
                        + "`false`: only the others")
        Flag hasEvents,

        @RestQuery @Parameter(description = "Id of a report that names the region; repeat for any of several")
        List<ReportKey> report) {}
