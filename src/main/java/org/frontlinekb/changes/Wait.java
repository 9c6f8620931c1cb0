package org.frontlinekb.changes;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A parameter that says how many seconds to wait for something new. */
@Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "30", defaultValue = Wait.NONE)
public record Wait(int seconds) {

    /** Shorter than the half minute or minute after which proxies give up on a silent service. */
    private static final int MOST = 30;

    static final String NONE = "0";

    /** @throws BadValue if the text is no whole number from 0 to {@value #MOST} */
    public static Wait fromString(String text) {
        try {
            int seconds = Integer.parseInt(text);
            if (seconds >= 0 && seconds <= MOST) {
                return new Wait(seconds);
            }
        } catch (NumberFormatException notANumber) {
            // told below, like a number out of range
        }
        throw new BadValue("'" + text + "' is not a whole number of seconds from 0 to " + MOST);
    }
}
