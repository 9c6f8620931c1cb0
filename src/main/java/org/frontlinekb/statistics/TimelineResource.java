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

/** The events day by day over HTTP. */
@DecidedByRevision
@Path("/api/v1/events/timeline")
@Tag(name = "events")
public class TimelineResource {

    @Inject
    EventFinder finder;

    @GET
    @Operation(
            operationId = "getEventTimeline",
            summary = "Count the selected events, and the people in them, day by day and by type",
            description =
                    "An act whose date is vague counts in every period it may have been in; the periods are as long as the same acts are possible")
    public Timeline get(@BeanParam EventFilter filter) {
        return Timeline.of(new Selection(finder.rows(filter)), filter, Labels.of(Event.TYPES));
    }
}
