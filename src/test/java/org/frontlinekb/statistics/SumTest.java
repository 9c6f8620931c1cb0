package org.frontlinekb.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumTest {

    private static int nextPlace;

    @Test
    void addsUpByCountingWord() {
        List<Sum> sums = Sum.of(
                List.of(
                        figure("a", "doctors", "名", "30", "30"),
                        figure("b", "nurses", "名", "120", "140"),
                        figure("b", "hospitals", "家", "3", "3"),
                        figure("c", "tonnes of rice", null, "2.50", "2.50")),
                Map.of());
        assertEquals(List.of(sum(null, "2.5", "2.5", 1), sum("名", "150", "170", 2), sum("家", "3", "3", 1)), sums);
    }

    @Test
    void hasNoUpperBoundIfOneFigureHasNone() {
        assertEquals(
                List.of(sum("名", "150", null, 2)),
                Sum.of(
                        List.of(figure("a", "doctors", "名", "30", "30"), figure("b", "nurses", "名", "120", null)),
                        Map.of()));
    }

    @Test
    void countsAFigureThatIsOpenBelowAsNothing() {
        assertEquals(
                List.of(sum("名", "30", "129", 2)),
                Sum.of(
                        List.of(figure("a", "doctors", "名", "30", "30"), figure("b", "nurses", "名", null, "99")),
                        Map.of()));
    }

    @Test
    void leavesOutWhatALargerEventCountsToo() {
        List<CountedFigure> figures = List.of(
                figure("whole", "doctors", "名", "100", "100"),
                figure("part", "doctors", "名", "40", "40"),
                figure("part", "residents", "名", "7", "7"));
        assertEquals(List.of(sum("名", "107", "107", 2)), Sum.of(figures, Map.of("part", "whole")));
    }

    @Test
    void looksBeyondALargerEventWithoutFigures() {
        List<CountedFigure> figures =
                List.of(figure("whole", "doctors", "名", "100", "100"), figure("detail", "doctors", "人", "40", "40"));
        assertEquals(List.of(sum("名", "100", "100", 1)), Sum.of(figures, Map.of("detail", "part", "part", "whole")));
    }

    @Test
    void keepsAPartWhoseLargerEventIsNotAmongTheEvents() {
        List<CountedFigure> figures = List.of(figure("part", "doctors", "名", "40", "40"));
        assertEquals(List.of(sum("名", "40", "40", 1)), Sum.of(figures, Map.of("part", "whole")));
    }

    @Test
    void keepsBothPartsOfALargerEventThatCountsNothing() {
        List<CountedFigure> figures =
                List.of(figure("one", "doctors", "名", "40", "40"), figure("other", "doctors", "名", "50", "50"));
        assertEquals(List.of(sum("名", "90", "90", 2)), Sum.of(figures, Map.of("one", "whole", "other", "whole")));
    }

    @Test
    void addsTheSameWordsOfAReportOnce() {
        CountedFigure oath =
                new CountedFigure("oath", null, null, "report", 5, 12, "members", "名", new BigDecimal("120"), null);
        CountedFigure pledge =
                new CountedFigure("pledge", null, null, "report", 5, 12, "members", "名", new BigDecimal("120"), null);
        CountedFigure elsewhere = new CountedFigure(
                "pledge", null, null, "other-report", 5, 12, "members", "名", new BigDecimal("120"), null);
        assertEquals(List.of(sum("名", "120", null, 1)), Sum.of(List.of(oath, pledge), Map.of()));
        assertEquals(List.of(sum("名", "240", null, 2)), Sum.of(List.of(oath, pledge, elsewhere), Map.of()));
    }

    @Test
    void putsTheCountingWordsOfPeopleTogether() {
        List<Sum> sums = Sum.of(
                List.of(
                        figure("a", "doctors", "名", "30", "30"),
                        figure("b", "people", "人", "700", null),
                        figure("c", "hospitals", "家", "3", "3")),
                Map.of());
        assertEquals(sum(null, "730", null, 2), Sum.people(sums));
        assertNull(Sum.people(Sum.of(List.of(figure("c", "hospitals", "家", "3", "3")), Map.of())));
        assertNull(Sum.people(List.of()));
    }

    private static CountedFigure figure(String event, String counted, String counter, String low, String high) {
        nextPlace += 10;
        return new CountedFigure(
                event,
                null,
                null,
                "report",
                nextPlace,
                nextPlace + 5,
                counted,
                counter,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high));
    }

    private static Sum sum(String counter, String low, String high, int figures) {
        return new Sum(counter, new BigDecimal(low), high == null ? null : new BigDecimal(high), figures);
    }
}
