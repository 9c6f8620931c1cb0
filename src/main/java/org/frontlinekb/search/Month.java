package org.frontlinekb.search;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A month of the ISO calendar as {@code YYYY-MM}. */
@Schema(type = SchemaType.STRING, pattern = "^[0-9]{4}-(0[1-9]|1[0-2])$", maxLength = 7)
public record Month(YearMonth value) {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendLiteral('-')
            .appendValue(ChronoField.MONTH_OF_YEAR, 2)
            .toFormatter();

    /** @throws BadValue if the text is no such month */
    public static Month fromString(String text) {
        try {
            return new Month(YearMonth.parse(text, FORM));
        } catch (DateTimeException notAMonth) {
            throw new BadValue("'" + text + "' is not a month of the form YYYY-MM");
        }
    }
}
