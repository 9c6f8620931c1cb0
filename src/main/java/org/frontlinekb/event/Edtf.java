package org.frontlinekb.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frontlinekb.problem.BadValue;

/**
 * A date in the Extended Date/Time Format of ISO 8601-2:2019, level 0 or 1, and the calendar days it may be; made by
 * {@link #parse}.
 *
 * <p>The days are of the proleptic ISO calendar. What the standard leaves open is not made up here:
 *
 * <ul>
 *   <li>{@code ?}, {@code ~} and {@code %} do not widen the bounds: the standard does not say how far off a date is.
 *   <li>A season has no days of its own in the standard, so spring and autumn have the bounds of their year. Winter in
 *       the north and summer in the south run over the turn of the year, and the standard says neither which hemisphere
 *       nor which of the two years is meant: summer and winter have three months more on either side of their year.
 *   <li>A date with a time of day is the day as written, in whatever time zone it is written.
 * </ul>
 *
 * @param text the date as written
 * @param earliest first day it may be, that of the start for an interval; null where that is open, unknown, or in a
 *     year beyond ±999999999, which {@link LocalDate} cannot hold
 * @param latest last day it may be, that of the end for an interval; null likewise
 * @see <a href="https://www.loc.gov/standards/datetime/">Extended Date/Time Format (EDTF) Specification, Library of
 *     Congress, 4 February 2019</a>
 */
public record Edtf(String text, LocalDate earliest, LocalDate latest) {

    private static final Pattern DATE = Pattern.compile("""
        (?x)
        ( (?<day> -? \\d{4} - [01]\\d - \\d\\d )
        | (?<month> -? \\d{4} - [01]\\d ) ( -XX )?
        | (?<year> -? \\d{4} ) ( -XX ( -XX )? | -2[13] | (?<acrossNewYear> -2[24] ) )?
        | (?<masked> -? \\d\\d ( \\dX | XX ) )
        | Y (?<prefixed> -? [1-9] \\d{4,8} )
        | Y -? [1-9] \\d{9,}
        )
        [?~%]?
        """);

    /** A zero time shift has no minus in ISO 8601. */
    private static final Pattern DATE_TIME = Pattern.compile("""
        (?x)
        (?<date> -? \\d{4} - \\d\\d - \\d\\d )
        T (?<time> \\d\\d : \\d\\d : \\d\\d )
        (?<shift> Z | (?! -00 ( :00 )? $ ) [+-] \\d\\d ( : \\d\\d )? )?
        """);

    /** Sets, exponents, significant digits, groups of months, X and qualifiers anywhere: only chooses the message. */
    private static final Pattern LEVEL_2 = Pattern.compile("""
        (?x)
        \\[ .* \\] | \\{ .* \\}
        | Y? -? \\d+ ( E\\d+ ( S\\d+ )? | S\\d+ )
        | -? \\d{4} - ( 2[5-9] | 3\\d | 4[01] )
        | (?= .* [X?~%] ) [?~%]? -? [\\dX]{4} [?~%]? ( - [?~%]? [\\dX]{2} [?~%]? ){0,2}
        """);

    /**
     * Reads a date, a date with a time of day, or an interval of dates.
     *
     * <p>Hours go from 00 to 23, seconds from 00 to 59, time shifts to 18 hours. A minus may stand before any year of
     * four digits but 0000. One end of an interval, not both, may be open ({@code ..}) or unknown (empty); a season may
     * stand in an interval and be qualified, as it stands in place of a month.
     *
     * @throws BadValue if the text is not EDTF of level 0 or 1, names a date or time that does not exist, or is an
     *     interval that can only start after its end (not noticed where the bound is null)
     */
    public static Edtf parse(String text) {
        try {
            Days days = text.contains("/") ? interval(text) : dateOrDateTime(text);
            return new Edtf(text, days.first, days.last);
        } catch (DateTimeException impossible) {
            throw new BadValue("'" + text + "' names a date or time that does not exist");
        }
    }

    private static Days interval(String text) {
        String[] ends = text.split("/", -1);
        if (ends.length > 2) {
            throw new BadValue("'" + text + "' has more than one '/'");
        }
        if (isOpen(ends[0]) && isOpen(ends[1])) {
            throw new BadValue("'" + text + "' has neither a start nor an end");
        }
        Days days = new Days(endOfInterval(ends[0]).first, endOfInterval(ends[1]).last);
        if (days.first != null && days.last != null && days.first.isAfter(days.last)) {
            throw new BadValue("'" + text + "' starts after its end");
        }
        return days;
    }

    private static boolean isOpen(String endOfInterval) {
        return endOfInterval.isEmpty() || endOfInterval.equals("..");
    }

    private static Days endOfInterval(String text) {
        if (isOpen(text)) {
            return Days.UNBOUNDED;
        }
        if (DATE_TIME.matcher(text).matches()) {
            throw new BadValue("'" + text + "' has a time of day, which is not allowed in an interval");
        }
        Days days = date(text);
        if (text.contains("X")) {
            throw new BadValue("'" + text + "' in an interval is EDTF level 2; only levels 0 and 1 are allowed");
        }
        return days;
    }

    private static Days dateOrDateTime(String text) {
        Matcher parts = DATE_TIME.matcher(text);
        if (!parts.matches()) {
            return date(text);
        }
        LocalTime.parse(parts.group("time"));
        if (parts.group("shift") != null) {
            ZoneOffset.of(parts.group("shift"));
        }
        return Days.of(LocalDate.parse(parts.group("date")));
    }

    private static Days date(String text) {
        Matcher parts = DATE.matcher(text);
        if (!parts.matches()) {
            throw new BadValue(
                    LEVEL_2.matcher(text).matches()
                            ? "'" + text + "' is EDTF level 2; only levels 0 and 1 are allowed"
                            : "'" + text + "' is not EDTF of level 0 or 1");
        }
        if (parts.group("day") != null) {
            return Days.of(LocalDate.parse(parts.group("day")));
        }
        if (parts.group("month") != null) {
            YearMonth month = YearMonth.parse(parts.group("month"));
            return new Days(month.atDay(1), month.atEndOfMonth());
        }
        if (parts.group("year") != null) {
            // Year.parse would let -0000 pass
            int year = YearMonth.parse(parts.group("year") + "-01").getYear();
            Days days = Days.ofYears(year, year);
            return parts.group("acrossNewYear") == null ? days : days.widenedByQuarters();
        }
        if (parts.group("masked") != null) {
            int one = Integer.parseInt(parts.group("masked").replace('X', '0'));
            int other = Integer.parseInt(parts.group("masked").replace('X', '9'));
            return Days.ofYears(Math.min(one, other), Math.max(one, other));
        }
        if (parts.group("prefixed") != null) {
            int year = Integer.parseInt(parts.group("prefixed"));
            return Days.ofYears(year, year);
        }
        return Days.UNBOUNDED;
    }

    /** First and last day; null where there is none, or none that LocalDate can hold. */
    private record Days(LocalDate first, LocalDate last) {

        static final Days UNBOUNDED = new Days(null, null);

        static Days of(LocalDate day) {
            return new Days(day, day);
        }

        static Days ofYears(int first, int last) {
            return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
        }

        Days widenedByQuarters() {
            return new Days(first.minusMonths(3), last.plusMonths(3));
        }
    }
}
