package org.frontlinekb.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what a caller probably meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate at the smallest edit distance (optimal string alignment: two letters that changed places are one
     * edit), if that distance is at most a third of the longer text:
     * further away a suggestion misleads more than it helps.
     */
    public static Optional<String> to(String value, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> distance(value, candidate) * 3 <= Math.max(value.length(), candidate.length()))
                .min(Comparator.<String>comparingInt(candidate -> distance(value, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
