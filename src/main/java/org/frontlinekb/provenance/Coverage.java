package org.frontlinekb.provenance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A text cut into stretches wherever a citation starts or ends: they tile it without gap or overlap, and within one
 * every code point has the same citations.
 *
 * @param stretches in the text's order; neighbours differ in their citations
 */
record Coverage(List<Stretch> stretches) {

    /**
     * A citation: where it starts and, exclusive, where it ends, in code points.
     *
     * @param id unique among the citations of the text
     */
    @RegisterForReflection
    record Citation(String id, int start, int end) {}

    /** A stretch and the ids of the citations that cover it, those that start first in front; empty where none does. */
    record Stretch(int start, int end, List<String> citations) {

        boolean covered() {
            return !citations.isEmpty();
        }

        int length() {
            return end - start;
        }
    }

    /**
     * Cuts a text.
     *
     * @param length of the text in code points
     * @throws IllegalArgumentException if a citation is empty or does not lie in the text
     */
    static Coverage of(int length, List<Citation> citations) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Citation citation : citations) {
            if (citation.start < 0 || citation.start >= citation.end || citation.end > length) {
                throw new IllegalArgumentException(citation + " is no stretch of a text of " + length);
            }
            cuts.add(citation.start);
            cuts.add(citation.end);
        }
        List<Citation> coming = citations.stream()
                .sorted(Comparator.comparingInt(Citation::start)
                        .thenComparingInt(Citation::end)
                        .thenComparing(Citation::id))
                .toList();
        List<Stretch> stretches = new ArrayList<>();
        List<Citation> open = new ArrayList<>();
        int next = 0;
        for (int start : cuts.headSet(length)) {
            open.removeIf(citation -> citation.end <= start);
            while (next < coming.size() && coming.get(next).start == start) {
                open.add(coming.get(next++));
            }
            stretches.add(new Stretch(
                    start, cuts.higher(start), open.stream().map(Citation::id).toList()));
        }
        return new Coverage(List.copyOf(stretches));
    }

    /** How many code points have a citation. */
    int covered() {
        return stretches.stream()
                .filter(Stretch::covered)
                .mapToInt(Stretch::length)
                .sum();
    }
}
