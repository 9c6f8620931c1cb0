package org.frontlinekb.statistics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure of an event that is no share of another, with what decides whether it is added up.
 *
 * @param event row of the event
 * @param earliest first day the event may have been, or null
 * @param latest last day it may have been, or null
 * @param statement number of what the report says; figures with the same words in the same place that count the same have the same
 * @param counted what is counted, in Chinese
 * @param counter the counting word, or null
 * @param low least number the words allow; null if open
 * @param high greatest number the words allow; null if open
 */
record CountedFigure(
        int event,
        LocalDate earliest,
        LocalDate latest,
        int statement,
        String counted,
        String counter,
        BigDecimal low,
        BigDecimal high) {}
