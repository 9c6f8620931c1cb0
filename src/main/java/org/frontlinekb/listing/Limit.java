package org.frontlinekb.listing;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many items a page holds at most: {@value #LEAST} to {@value #MOST}. More is an error, never cut silently. */
@Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1", maximum = "500")
public record Limit(int value) {

    static final int LEAST = 1;
    static final int MOST = 500;
    /** How many where the request does not say. */
    public static final int DEFAULT = 20;

    /** @throws BadValue if the text is no whole number from {@value #LEAST} to {@value #MOST} */
    public static Limit fromString(String text) {
        try {
            int value = Integer.parseInt(text);
            if (value >= LEAST && value <= MOST) {
                return new Limit(value);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number from " + LEAST + " to " + MOST);
    }
}
