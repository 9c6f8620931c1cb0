package org.frontlinekb.listing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A yes-or-no parameter: {@code true} or {@code false}, nothing else. */
@Schema(type = SchemaType.BOOLEAN)
public record Flag(boolean value) {

    /** @throws BadValue if the text is neither {@code true} nor {@code false} */
    public static Flag fromString(String text) {
        return switch (text) {
            case "true" -> new Flag(true);
            case "false" -> new Flag(false);
            default -> throw BadValue.notOneOf(text, List.of("true", "false"));
        };
    }
}
