package org.frontlinekb.listing;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A number of at most 16 digits before the point and 4 after it. */
@Schema(
        type = SchemaType.NUMBER,
        multipleOf = 0.0001,
        minimum = "-9999999999999999.9999",
        maximum = "9999999999999999.9999")
public record Amount(BigDecimal value) implements Comparable<Amount> {

    /** @throws BadValue if the text is no such number */
    public static Amount fromString(String text) {
        if (!text.matches("-?[0-9]{1,16}(\\.[0-9]{1,4})?")) {
            throw new BadValue("'" + text + "' is not a number of at most 16 digits before the point and 4 after it");
        }
        return new Amount(new BigDecimal(text));
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }
}
