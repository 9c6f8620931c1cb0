package org.frontlinekb.provenance;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A place in a text, in Unicode code points from its start. */
@Schema(type = SchemaType.INTEGER, format = "int32", minimum = "0", maximum = "2147483647")
public record Offset(int value) {

    /** @throws BadValue if the text is no whole number from 0 to {@value Integer#MAX_VALUE} */
    public static Offset fromString(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 0) {
                return new Offset(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number from 0 to " + Integer.MAX_VALUE);
    }

    /** The number, or null for null, as a parameter is that was not given. */
    static Integer of(Offset offset) {
        return offset == null ? null : offset.value;
    }
}
