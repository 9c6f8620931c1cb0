package org.frontlinekb.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** A link to an event. */
@Schema(description = "A link to an event")
public record EventRef(
        @Schema(description = "Id of the event") String id,
        Bilingual title,

        @Schema(description = "Address of the event, relative to the service")
        String url) {

    /** The link to an event. */
    public static EventRef of(Event event) {
        return new EventRef(event.id, event.title, Event.url(event.id));
    }
}
