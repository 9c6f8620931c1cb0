package org.frontlinekb.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Words;

/**
 * What an engine is asked.
 *
 * @param only for a dimension, the values of which a result has one at least; results are not narrowed by dimensions that are absent
 * @param facets what to count the results by
 * @param offset how many of the best to leave out
 * @param limit how many to answer with at most
 */
record Question(Words words, Map<Dimension, Set<String>> only, Set<Dimension> facets, int offset, int limit) {

    /** For the entries of one kind. */
    static Question of(Words words, Kind kind, int limit) {
        return new Question(words, Map.of(Dimension.KIND, Set.of(Codes.of(kind))), Set.of(), 0, limit);
    }

    /**
     * The questions whose results are counted: first this one, by the dimensions it is not narrowed by, then for each other dimension
     * the one that is not narrowed by it, so that a count says what another value in its place would find.
     */
    List<Question> countings() {
        Set<Dimension> open =
                facets.stream().filter(facet -> !only.containsKey(facet)).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(
                        Stream.of(new Question(words, only, open, offset, limit)),
                        facets.stream().filter(only::containsKey).map(this::without))
                .toList();
    }

    private Question without(Dimension facet) {
        Map<Dimension, Set<String>> others = new EnumMap<>(Dimension.class);
        others.putAll(only);
        others.remove(facet);
        return new Question(words, others, Set.of(facet), offset, limit);
    }
}
