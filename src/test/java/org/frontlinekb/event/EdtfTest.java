package org.frontlinekb.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.frontlinekb.problem.BadValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Library of Congress specification of 4 February 2019: its own examples, in its order and under its headings. */
class EdtfTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # Date
        1985-04-12,                1985-04-12, 1985-04-12
        1985-04,                   1985-04-01, 1985-04-30
        1985,                      1985-01-01, 1985-12-31
        # Date and Time
        1985-04-12T23:20:30,       1985-04-12, 1985-04-12
        1985-04-12T23:20:30Z,      1985-04-12, 1985-04-12
        1985-04-12T23:20:30-04,    1985-04-12, 1985-04-12
        1985-04-12T23:20:30+04:30, 1985-04-12, 1985-04-12
        # Time Interval
        1964/2008,                 1964-01-01, 2008-12-31
        2004-06/2006-08,           2004-06-01, 2006-08-31
        2004-02-01/2005-02-08,     2004-02-01, 2005-02-08
        2004-02-01/2005-02,        2004-02-01, 2005-02-28
        2004-02-01/2005,           2004-02-01, 2005-12-31
        2005/2006-02,              2005-01-01, 2006-02-28
        """)
    void readsEachExampleOfLevel0(String text, LocalDate earliest, LocalDate latest) {
        assertEquals(new Edtf(text, earliest, latest), Edtf.parse(text));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # Letter-prefixed calendar year
        Y170000002,    +170000002-01-01, +170000002-12-31
        Y-170000002,   -170000002-01-01, -170000002-12-31
        # Seasons
        2001-21,       2001-01-01, 2001-12-31
        # Qualification of a date (complete)
        1984?,         1984-01-01, 1984-12-31
        2004-06~,      2004-06-01, 2004-06-30
        2004-06-11%,   2004-06-11, 2004-06-11
        # Unspecified digit(s) from the right
        201X,          2010-01-01, 2019-12-31
        20XX,          2000-01-01, 2099-12-31
        2004-XX,       2004-01-01, 2004-12-31
        1985-04-XX,    1985-04-01, 1985-04-30
        1985-XX-XX,    1985-01-01, 1985-12-31
        # Open end time interval
        1985-04-12/.., 1985-04-12,
        1985-04/..,    1985-04-01,
        1985/..,       1985-01-01,
        # Open start time interval
        ../1985-04-12, , 1985-04-12
        ../1985-04,    , 1985-04-30
        ../1985,       , 1985-12-31
        # Time interval with unknown end
        1985-04-12/,   1985-04-12,
        1985-04/,      1985-04-01,
        1985/,         1985-01-01,
        # Time interval with unknown start
        /1985-04-12,   , 1985-04-12
        /1985-04,      , 1985-04-30
        /1985,         , 1985-12-31
        # Negative calendar year
        -1985,         -1985-01-01, -1985-12-31
        """)
    void readsEachExampleOfLevel1(String text, LocalDate earliest, LocalDate latest) {
        assertEquals(new Edtf(text, earliest, latest), Edtf.parse(text));
    }

    /** Not examples of the specification: features it describes combined, and the edges of the calendar. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        0000,                      0000-01-01, 0000-12-31
        2020-02,                   2020-02-01, 2020-02-29
        2020-02-29,                2020-02-29, 2020-02-29
        2020-02-XX,                2020-02-01, 2020-02-29
        -0044-03-15,               -0044-03-15, -0044-03-15
        -19XX,                     -1999-01-01, -1900-12-31
        -000X,                     -0009-01-01, 0000-12-31
        201X?,                     2010-01-01, 2019-12-31
        1985-04-XX~,               1985-04-01, 1985-04-30
        2020-01-20T00:00:00+14,    2020-01-20, 2020-01-20
        2020-01-20T23:59:59-00:30, 2020-01-20, 2020-01-20
        2020-22,                   2019-10-01, 2021-03-31
        2020-23,                   2020-01-01, 2020-12-31
        2020-24,                   2019-10-01, 2021-03-31
        2020-24~,                  2019-10-01, 2021-03-31
        2019-24/2020-21,           2018-10-01, 2020-12-31
        1984?/2004-06~,            1984-01-01, 2004-06-30
        2004-06-01%/..,            2004-06-01,
        /2004~,                    , 2004-12-31
        2020-02-05/2020-02-05,     2020-02-05, 2020-02-05
        2020-02-05/2020,           2020-02-05, 2020-12-31
        Y12020/..,                 +12020-01-01,
        Y999999999,                +999999999-01-01, +999999999-12-31
        Y1000000000,               ,
        Y-1000000000,              ,
        Y-1000000000/2020,         , 2020-12-31
        """)
    void readsWhatTheExamplesDoNotShow(String text, LocalDate earliest, LocalDate latest) {
        assertEquals(new Edtf(text, earliest, latest), Edtf.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Exponential year
                "Y-17E7",
                // Significant digits
                "1950S2",
                "Y171010000S3",
                "Y3388E2S3",
                // Sub-year groupings; 25 to 41 are those that level 1 lacks
                "2001-34",
                "2001-25",
                "2001-41",
                // One of a set
                "[1667,1668,1670..1672]",
                "[..1760-12-03]",
                "[1760-12..]",
                "[1760-01,1760-02,1760-12..]",
                "[1667,1760-12]",
                "[..1984]",
                // All members
                "{1667,1668,1670..1672}",
                "{1960,1961-12}",
                "{..1984}",
                // Group qualification, less 2004-06-11%, which is level 1 too
                "2004-06~-11",
                "2004?-06-11",
                // Qualification of individual component
                "?2004-06-~11",
                "2004-%06-11",
                // Unspecified digit
                "156X-12-25",
                "15XX-12-25",
                "XXXX-12-XX",
                "1XXX-XX",
                "1XXX-12",
                "1984-1X",
                // Interval
                "2004-06-~01/2004-06-~20",
                "2004-06-XX/2004-07-03"
            })
    void refusesEachExampleOfLevel2ByName(String text) {
        String message = assertThrows(BadValue.class, () -> Edtf.parse(text)).getMessage();
        assertTrue(message.contains("is EDTF level 2"), message);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
        2020-02-30,                names a date or time that does not exist
        2019-02-29,                names a date or time that does not exist
        2020-00,                   names a date or time that does not exist
        2020-13,                   names a date or time that does not exist
        2020-13-XX,                names a date or time that does not exist
        2020-01-00,                names a date or time that does not exist
        2020-01-45,                names a date or time that does not exist
        -0000,                     names a date or time that does not exist
        2020-02-30T12:00:00,       names a date or time that does not exist
        2020-02-05T24:00:00,       names a date or time that does not exist
        2020-02-05T12:60:00,       names a date or time that does not exist
        2020-02-05T12:00:00+19,    names a date or time that does not exist
        2020-02-05/2020-02-30,     names a date or time that does not exist
        2020-02-05/2020-02-04,     starts after its end
        2020-03/2020-02,           starts after its end
        2021/2020-12-31,           starts after its end
        2020/2021/2022,            has more than one '/'
        ../..,                     has neither a start nor an end
        /,                         has neither a start nor an end
        ../,                       has neither a start nor an end
        2020-02-05T12:00:00/..,    "has a time of day, which is not allowed in an interval"
        "",                        is not EDTF of level 0 or 1
        ..,                        is not EDTF of level 0 or 1
        " 2020",                   is not EDTF of level 0 or 1
        "2020\n",                  is not EDTF of level 0 or 1
        20200205,                  is not EDTF of level 0 or 1
        2020-2-5,                  is not EDTF of level 0 or 1
        20,                        is not EDTF of level 0 or 1
        +2020,                     is not EDTF of level 0 or 1
        12020,                     is not EDTF of level 0 or 1
        Y2020,                     is not EDTF of level 0 or 1
        Y02020,                    is not EDTF of level 0 or 1
        y170000002,                is not EDTF of level 0 or 1
        Y170000002-01,             is not EDTF of level 0 or 1
        2020-20,                   is not EDTF of level 0 or 1
        2020-42,                   is not EDTF of level 0 or 1
        2020-21-05,                is not EDTF of level 0 or 1
        2020?~,                    is not EDTF of level 0 or 1
        201x,                      is not EDTF of level 0 or 1
        199u,                      is not EDTF of level 0 or 1
        2020-02-05T12:00,          is not EDTF of level 0 or 1
        2020-02-05 12:00:00,       is not EDTF of level 0 or 1
        2020-02-05T12:00:00.5,     is not EDTF of level 0 or 1
        2020-02-05T12:00:00-00:00, is not EDTF of level 0 or 1
        2020-02-05T12:00:00Z?,     is not EDTF of level 0 or 1
        2020-02T12:00:00,          is not EDTF of level 0 or 1
        ..?/2020,                  is not EDTF of level 0 or 1
        2020/open,                 is not EDTF of level 0 or 1
        2020/P1Y,                  is not EDTF of level 0 or 1
        2020年2月,                  is not EDTF of level 0 or 1
        ２０２０,                      is not EDTF of level 0 or 1
        """)
    void namesTheFault(String text, String fault) {
        String message = assertThrows(BadValue.class, () -> Edtf.parse(text)).getMessage();
        assertEquals(fault, message.substring(message.lastIndexOf("' ") + 2));
    }
}
