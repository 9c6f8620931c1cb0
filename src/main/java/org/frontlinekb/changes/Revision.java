package org.frontlinekb.changes;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a revision of the knowledge base; 0 is before the first change. */
@Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", maximum = "9223372036854775807")
public record Revision(long value) {

    /** @throws BadValue if the text is no whole number from 0 */
    public static Revision fromString(String text) {
        try {
            long value = Long.parseLong(text);
            if (value >= 0) {
                return new Revision(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a negative number
        }
        throw new BadValue("'" + text + "' is no revision: a whole number from 0");
    }
}
