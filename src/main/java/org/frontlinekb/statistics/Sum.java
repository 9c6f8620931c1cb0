package org.frontlinekb.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.Figure;

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
            above(figure, larger).forEach(event -> countedByLarger.put(event, new HashSet<>()));
        }
        for (CountedFigure figure : figures) {
            countedByLarger.computeIfPresent(figure.event(), (event, counted) -> with(counted, figure.counted()));
        }
        Map<CountedFigure.Words, CountedFigure> distinct = new LinkedHashMap<>();
        for (CountedFigure figure : figures) {
            if (above(figure, larger)
                    .noneMatch(event -> countedByLarger.get(event).contains(figure.counted()))) {
                distinct.putIfAbsent(figure.words(), figure);
            }
        }
        Map<String, Sum> sums = new TreeMap<>();
        for (CountedFigure figure : distinct.values()) {
            sums.merge(figure.counter() == null ? "" : figure.counter(), of(figure), Sum::plus);
        }
        return List.copyOf(sums.values());
    }

    /** The rows of the events that a figure's event is part of, directly or through others. */
    private static IntStream above(CountedFigure figure, IntUnaryOperator larger) {
        return IntStream.iterate(larger.applyAsInt(figure.event()), event -> event >= 0, larger);
    }

    private static Set<String> with(Set<String> counted, String another) {
        counted.add(another);
        return counted;
    }

    private static Sum of(CountedFigure figure) {
        return new Sum(figure.counter(), figure.low() == null ? BigDecimal.ZERO : figure.low(), figure.high(), 1);
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
