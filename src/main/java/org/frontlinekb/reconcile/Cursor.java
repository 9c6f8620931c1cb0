package org.frontlinekb.reconcile;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many suggestions to leave out; the specification calls it so. */
@Schema(
        name = "ReconcileCursor",
        type = SchemaType.INTEGER,
        format = "int32",
        minimum = "0",
        maximum = "2147483647",
        defaultValue = "0")
public record Cursor(int value) {

    /** @throws BadValue if the text is no whole number from 0 */
    public static Cursor fromString(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 0) {
                return new Cursor(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number from 0 to " + Integer.MAX_VALUE);
    }
}
