package org.frontlinekb.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a unit. */
@Schema(type = SchemaType.STRING, pattern = "^" + Document.ID + "$", maxLength = Document.ID_LENGTH)
public record UnitKey(String id) {

    /** @throws BadValue if there is no such unit */
    public static UnitKey fromString(String text) {
        Ids.require(Unit.class, "unit", text);
        return new UnitKey(text);
    }

    /** The ids of some keys; none for null, as a parameter is that was not given. */
    public static List<String> ids(List<UnitKey> keys) {
        return keys == null ? List.of() : keys.stream().map(UnitKey::id).toList();
    }
}
