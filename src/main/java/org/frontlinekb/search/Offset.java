package org.frontlinekb.search;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many of the best results to leave out: 0 to {@value #MOST}. */
@Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "1000", defaultValue = Offset.DEFAULT)
public record Offset(int value) {

    /** An engine has to rank all that it leaves out; whoever reads this far needs another word or a list, not a rank. */
    static final int MOST = 1_000;

    static final String DEFAULT = "0";

    /** @throws BadValue if the text is no whole number from 0 to {@value #MOST} */
    public static Offset fromString(String text) {
        return new Offset(number(text, 0, MOST));
    }

    static int number(String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number from " + least + " to " + most);
    }
}
