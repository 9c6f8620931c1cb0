package org.frontlinekb.event;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.DecidedByRevision;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.EntryRequest;
import org.frontlinekb.listing.Format;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.listing.PageRequest;
import org.frontlinekb.listing.VersionRequest;
import org.jboss.resteasy.reactive.RestPath;

/** The events over HTTP. */
@DecidedByRevision
@Path("/api/v1/events")
@Tag(name = "events", description = "Reported acts: what was done, by whom, where, when and with how many")
public class EventResource {

    private final EventList events;

    EventResource(EventList events) {
        this.events = events;
    }

    @GET
    @Produces({Format.JSON_TYPE, Format.NDJSON_TYPE, Format.CSV_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "listEvents", summary = "List events, earliest first")
    @APIResponseSchema(value = EventSummary[].class, responseDescription = "One page of the list", responseCode = "200")
    public Response list(@BeanParam EventFilter filter, @BeanParam PageRequest page) {
        return events.answer(Event.matching(filter), page);
    }

    @GET
    @Path("/{id}")
    @Produces({Format.JSON_TYPE, Format.JSONLD_TYPE, Format.GEOJSON_TYPE})
    @Operation(operationId = "getEvent", summary = "Read one event with all its citations")
    @APIResponseSchema(value = EventDetail.class, responseDescription = "The entry", responseCode = "200")
    public Response get(
            @RestPath
                    @Parameter(
                            description = "Id of the event",
                            example = "leishenshan-temporary-party-committee-founded")
                    String id,
            @BeanParam EntryRequest request,
            @BeanParam VersionRequest version) {
        version.leadToDocument(Kind.EVENT, id);
        Event event = Ids.at(Event.class, Kind.EVENT, id);
        return events.answer(event, EventDetail.of(event), request);
    }
}
