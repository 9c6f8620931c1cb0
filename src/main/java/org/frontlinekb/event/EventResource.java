package org.frontlinekb.event;

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

/** The events over HTTP. */
@Path("/api/v1/events")
@Tag(name = "events", description = "Reported acts: what was done, by whom, where, when and with how many")
public class EventResource {

    @GET
    @Operation(operationId = "listEvents", summary = "List events, earliest first")
    public Page<EventSummary> list(@BeanParam EventFilter filter, @BeanParam PageRequest page, UriInfo uri) {
        return Event.matching(filter.ordered()).page(page, uri, EventSummary::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEvent", summary = "Read one event with all its citations")
    public EventDetail get(@RestPath @Parameter(description = "Id of the event", example = "EVENT_EXAMPLE") String id) {
        return EventDetail.of(Ids.entry(Event.class, "event", id));
    }
}
