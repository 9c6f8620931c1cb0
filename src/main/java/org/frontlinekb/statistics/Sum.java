package org.frontlinekb.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.Figure;
import org.roaringbitmap.RoaringBitmap;

/** Figures added up. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "FigureSum",
        description = "Reported figures added up. It counts what reports say, not distinct people or things: two "
                + "reports of the same people are two figures")
public record Sum(
        @Schema(
                description = "The counting word the figures share: 名, 人, 家; absent where words are put together or "
                        + "the figures have none")
        String counter,

        @Schema(description = "Least total the words allow; a figure that is open below counts as 0")
        BigDecimal low,

        @Schema(description = "Greatest total the words allow; null if one of the figures is open above") @JsonInclude
        BigDecimal high,

        @Schema(description = "How many figures were added up")
        int figures) {

    /** The counting words of people. */
    static final Set<String> OF_PEOPLE = Set.of("名", "人", "位");

    public Sum {
        low = Figure.plain(low);
        high = Figure.plain(high);
    }

    /**
     * The sums of some events' figures, one for each counting word, by the word; the figures without one come first.
     *
     * <p>Nothing is added twice: a figure is left out where an event that its event is part of, directly or through
     * others, is among the events too and has a figure that counts the same; and of figures with the same words in the
     * same place of the same report one is taken.
     *
     * @param figures all figures of the events that are no shares
     * @param larger the row of the larger event of each event that is part of one, or a negative number
     */
    static List<Sum> of(Collection<CountedFigure> figures, IntUnaryOperator larger) {
        Map<Integer, Set<String>> countedByLarger = new HashMap<>();
        for (CountedFigure figure : figures) {
            for (int event = larger.applyAsInt(figure.event()); event >= 0; event = larger.applyAsInt(event)) {
                countedByLarger.computeIfAbsent(event, first -> new HashSet<>());
            }
        }
        for (CountedFigure figure : figures) {
            Set<String> counted = countedByLarger.get(figure.event());
            if (counted != null) {
                counted.add(figure.counted());
            }
        }
        RoaringBitmap taken = new RoaringBitmap();
        Map<String, Adding> sums = new TreeMap<>();
        for (CountedFigure figure : figures) {
            if (!repeated(figure, countedByLarger, larger) && taken.checkedAdd(figure.statement())) {
                sums.computeIfAbsent(figure.counter() == null ? "" : figure.counter(), first -> new Adding())
                        .add(figure);
            }
        }
        return sums.values().stream().map(Adding::sum).toList();
    }

    private static boolean repeated(
            CountedFigure figure, Map<Integer, Set<String>> countedByLarger, IntUnaryOperator larger) {
        for (int event = larger.applyAsInt(figure.event()); event >= 0; event = larger.applyAsInt(event)) {
            if (countedByLarger.get(event).contains(figure.counted())) {
                return true;
            }
        }
        return false;
    }

    /** Figures of a counting word while they are added up. */
    private static final class Adding {

        private String counter;
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private int figures;

        void add(CountedFigure figure) {
            counter = figure.counter();
            low = figure.low() == null ? low : low.add(figure.low());
            high = high == null || figure.high() == null ? null : high.add(figure.high());
            figures++;
        }

        Sum sum() {
            return new Sum(counter, low, high, figures);
        }
    }

    /** The figures that count people, together; null where there are none. */
    static Sum people(List<Sum> sums) {
        List<Sum> people = new ArrayList<>(sums);
        people.removeIf(sum -> sum.counter == null || !OF_PEOPLE.contains(sum.counter));
        return people.stream()
                .reduce(Sum::plus)
                .map(sum -> new Sum(null, sum.low, sum.high, sum.figures))
                .orElse(null);
    }

    private Sum plus(Sum other) {
        return new Sum(
                counter,
                low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high),
                figures + other.figures);
    }
}
