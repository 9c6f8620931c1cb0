package org.frontlinekb.listing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A calendar day as {@code YYYY-MM-DD}; days that do not exist, such as 30 February, are refused. */
@Schema(type = SchemaType.STRING, format = "date")
public record Day(LocalDate value) implements Comparable<Day> {

    private static final DateTimeFormatter STRICT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    /** @throws BadValue if the text is no day of the ISO calendar */
    public static Day fromString(String text) {
        try {
            return new Day(LocalDate.parse(text, STRICT));
        } catch (DateTimeException notADay) {
            throw new BadValue("'" + text + "' is not a calendar day of the form YYYY-MM-DD");
        }
    }

    @Override
    public int compareTo(Day other) {
        return value.compareTo(other.value);
    }

    /** The day, or null for a parameter that was not given. */
    public static LocalDate of(Day day) {
        return day == null ? null : day.value;
    }
}
