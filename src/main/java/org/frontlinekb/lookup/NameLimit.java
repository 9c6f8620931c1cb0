package org.frontlinekb.lookup;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many candidates are answered at most: 1 to {@value #MOST}. More is an error, never cut silently. */
@Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = NameLimit.DEFAULT)
public record NameLimit(int value) {

    /** Whoever needs more than these needs a longer name, or the list of regions. */
    static final int MOST = 50;

    static final String DEFAULT = "10";

    /** @throws BadValue if the text is no whole number from 1 to {@value #MOST} */
    public static NameLimit fromString(String text) {
        return new NameLimit(number(text, MOST));
    }

    static int number(String text, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number from 1 to " + most);
    }
}
