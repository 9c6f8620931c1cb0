package org.frontlinekb.exchange;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a background import. */
@Schema(type = SchemaType.STRING, format = "uuid", minLength = 36, maxLength = 36)
public record ImportKey(String id) {

    /** @throws BadValue if the text is no UUID */
    public static ImportKey fromString(String text) {
        try {
            return new ImportKey(UUID.fromString(text).toString());
        } catch (IllegalArgumentException other) {
            throw new BadValue("'" + text + "' is no id of an import, which is a UUID");
        }
    }
}
