package org.frontlinekb.statistics;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventFilter;
import org.frontlinekb.event.EventFinder;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.unit.Unit;

/** Statistics over HTTP. */
@DecidedByRevision
@Path("/api/v1/statistics")
@Tag(name = "statistics", description = "Counts and sums over the events a filter selects")
public class StatisticsResource {

    @Inject
    EventFinder finder;

    @GET
    @Operation(
            operationId = "getStatistics",
            summary = "Count the selected events and their quotes, and add up their figures, by region, type and kind "
                    + "of unit",
            description =
                    "What is part of a larger act is not counted twice where both have a figure of the same people or things")
    public Statistics get(@BeanParam EventFilter filter, @BeanParam StatisticsRequest request) {
        return Statistics.of(
                new Selection(finder.rows(filter)), request.level(), Labels.of(Event.TYPES), Labels.of(Unit.KINDS));
    }
}
