package org.frontlinekb.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.BadValue;

/** A parameter that names an event. */
@Schema(type = SchemaType.STRING, pattern = "^" + Document.ID + "$", maxLength = Document.ID_LENGTH)
public record EventKey(String id) {

    /** @throws BadValue if there is no such event */
    public static EventKey fromString(String text) {
        Ids.require(Event.class, "event", text);
        return new EventKey(text);
    }

    /** The ids of some keys; none for null, as a parameter is that was not given. */
    public static List<String> ids(List<EventKey> keys) {
        return keys == null ? List.of() : keys.stream().map(EventKey::id).toList();
    }
}
