package org.frontlinekb.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure of an event that is no share of another, with what decides whether it is added up.
 *
 * @param event row of the event
 * @param earliest first day the event may have been, or null
 * @param latest last day it may have been, or null
 * @param report id of the report with the figure's words
 * @param start offset of the words' first code point
 * @param end offset after the words' last code point
 * @param counted what is counted, in Chinese
 * @param counter the counting word, or null
 * @param low least number the words allow; null if open
 * @param high greatest number the words allow; null if open
 */
record CountedFigure(
        int event,
        LocalDate earliest,
        LocalDate latest,
        String report,
        int start,
        int end,
        String counted,
        String counter,
        BigDecimal low,
        BigDecimal high) {

    /** Where the figure's words stand and what they count: two figures with the same are one statement of the report. */
    record Words(String report, int start, int end, String counted) {}

    Words words() {
        return new Words(report, start, end, counted);
    }
}
