package org.frontlinekb.editing;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.history.Kind;

/** Edits of events over HTTP. */
@Path("/api/v1/events")
@Tag(name = "events")
public class EventEdits extends EntryEdits {

    EventEdits() {
        super(Kind.EVENT);
    }
}
