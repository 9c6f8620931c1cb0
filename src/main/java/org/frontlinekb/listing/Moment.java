package org.frontlinekb.listing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A point in time as ISO 8601 writes it with a time zone, {@code 2026-11-24T08:00:00Z}. */
@Schema(type = SchemaType.STRING, format = "date-time")
public record Moment(Instant value) {

    /** @throws BadValue if the text is no time with a time zone */
    public static Moment fromString(String text) {
        try {
            // A plus that a client forgot to encode arrives as a space.
            return new Moment(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException notATime) {
            throw new BadValue("'" + text + "' is not a time of the form YYYY-MM-DDThh:mm:ssZ");
        }
    }

    /** The time, or null for a parameter that was not given. */
    public static Instant of(Moment moment) {
        return moment == null ? null : moment.value;
    }
}
