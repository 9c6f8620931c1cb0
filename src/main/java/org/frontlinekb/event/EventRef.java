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
    public static EventRef of(String id, Bilingual title) {
        return new EventRef(id, title, Event.url(id));
    }
}
