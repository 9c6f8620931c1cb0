package org.frontlinekb.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class SumTest {

    /** Rows of events. */
    private static final int A = 1;

    private static final int B = 2;
    private static final int C = 3;
    private static final int WHOLE = 0;
    private static final int PART = 5;
    private static final int DETAIL = 4;
    private static final int ONE = 6;
    private static final int OTHER = 7;

    private static int nextStatement;

    @Test
    void addsUpByCountingWord() {
        List<Sum> sums = Sum.of(
                List.of(
                        figure(A, "doctors", "名", "30", "30"),
                        figure(B, "nurses", "名", "120", "140"),
                        figure(B, "hospitals", "家", "3", "3"),
                        figure(C, "tonnes of rice", null, "2.50", "2.50")),
                partOf(Map.of()));
        assertEquals(List.of(sum(null, "2.5", "2.5", 1), sum("名", "150", "170", 2), sum("家", "3", "3", 1)), sums);
    }

    @Test
    void hasNoUpperBoundIfOneFigureHasNone() {
        assertEquals(
                List.of(sum("名", "150", null, 2)),
                Sum.of(
                        List.of(figure(A, "doctors", "名", "30", "30"), figure(B, "nurses", "名", "120", null)),
                        partOf(Map.of())));
    }

    @Test
    void countsAFigureThatIsOpenBelowAsNothing() {
        assertEquals(
                List.of(sum("名", "30", "129", 2)),
                Sum.of(
                        List.of(figure(A, "doctors", "名", "30", "30"), figure(B, "nurses", "名", null, "99")),
                        partOf(Map.of())));
    }

    @Test
    void leavesOutWhatALargerEventCountsToo() {
        List<CountedFigure> figures = List.of(
                figure(WHOLE, "doctors", "名", "100", "100"),
                figure(PART, "doctors", "名", "40", "40"),
                figure(PART, "residents", "名", "7", "7"));
        assertEquals(List.of(sum("名", "107", "107", 2)), Sum.of(figures, partOf(Map.of(PART, WHOLE))));
    }

    @Test
    void looksBeyondALargerEventWithoutFigures() {
        List<CountedFigure> figures =
                List.of(figure(WHOLE, "doctors", "名", "100", "100"), figure(DETAIL, "doctors", "人", "40", "40"));
        assertEquals(List.of(sum("名", "100", "100", 1)), Sum.of(figures, partOf(Map.of(DETAIL, PART, PART, WHOLE))));
    }

    @Test
    void keepsAPartWhoseLargerEventIsNotAmongTheEvents() {
        List<CountedFigure> figures = List.of(figure(PART, "doctors", "名", "40", "40"));
        assertEquals(List.of(sum("名", "40", "40", 1)), Sum.of(figures, partOf(Map.of(PART, WHOLE))));
    }

    @Test
    void keepsBothPartsOfALargerEventThatCountsNothing() {
        List<CountedFigure> figures =
                List.of(figure(ONE, "doctors", "名", "40", "40"), figure(OTHER, "doctors", "名", "50", "50"));
        assertEquals(List.of(sum("名", "90", "90", 2)), Sum.of(figures, partOf(Map.of(ONE, WHOLE, OTHER, WHOLE))));
    }

    @Test
    void addsAStatementOnce() {
        CountedFigure oath = new CountedFigure(A, null, null, 5, "members", "名", new BigDecimal("120"), null);
        CountedFigure pledge = new CountedFigure(B, null, null, 5, "members", "名", new BigDecimal("120"), null);
        CountedFigure elsewhere = new CountedFigure(B, null, null, 6, "members", "名", new BigDecimal("120"), null);
        assertEquals(List.of(sum("名", "120", null, 1)), Sum.of(List.of(oath, pledge), partOf(Map.of())));
        assertEquals(List.of(sum("名", "240", null, 2)), Sum.of(List.of(oath, pledge, elsewhere), partOf(Map.of())));
    }

    @Test
    void putsTheCountingWordsOfPeopleTogether() {
        List<Sum> sums = Sum.of(
                List.of(
                        figure(A, "doctors", "名", "30", "30"),
                        figure(B, "people", "人", "700", null),
                        figure(C, "hospitals", "家", "3", "3")),
                partOf(Map.of()));
        assertEquals(sum(null, "730", null, 2), Sum.people(sums));
        assertNull(Sum.people(Sum.of(List.of(figure(C, "hospitals", "家", "3", "3")), partOf(Map.of()))));
        assertNull(Sum.people(List.of()));
    }

    private static IntUnaryOperator partOf(Map<Integer, Integer> larger) {
        return event -> larger.getOrDefault(event, -1);
    }

    private static CountedFigure figure(int event, String counted, String counter, String low, String high) {
        nextStatement++;
        return new CountedFigure(
                event,
                null,
                null,
                nextStatement,
                counted,
                counter,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high));
    }

    private static Sum sum(String counter, String low, String high, int figures) {
        return new Sum(counter, new BigDecimal(low), high == null ? null : new BigDecimal(high), figures);
    }
}
