package org.frontlinekb.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.frontlinekb.listing.Words;

/**
 * Remembers what was counted for a question until something is published: counting takes longer than all else in a search, and
 * the next page asks for the same.
 */
final class FacetCounts {

    /** In bytes, roughly, as are the weights below. */
    private static final long ROOM = 5_000_000;

    private static final int OVERHEAD = 500;
    private static final int CHARACTER = 6;
    private static final int NUMBER = 100;

    private final Cache<Counting, Counted> counts = Caffeine.newBuilder()
            .maximumWeight(ROOM)
            .weigher(FacetCounts::weight)
            .build();

    private final AtomicLong published = new AtomicLong();

    /** A question, whichever page of it is asked for, and how often something had been published. */
    private record Counting(Words words, Map<Dimension, Set<String>> only, Set<Dimension> facets, long published) {}

    /**
     * What was counted.
     *
     * @param total how many results there are
     * @param values for each dimension, how many there are of each value
     */
    record Counted(long total, Map<Dimension, Map<String, Long>> values) {}

    private static int weight(Counting counting, Counted counted) {
        int numbers = counted.values().values().stream().mapToInt(Map::size).sum()
                + counting.only().values().stream().mapToInt(Set::size).sum();
        return OVERHEAD + CHARACTER * counting.words().text().length() + NUMBER * numbers;
    }

    /** What is remembered of the question, or else what is counted. */
    Counted of(Question question, Supplier<Counted> count) {
        // Before it is counted: if something is published meanwhile, nobody will find this.
        Counting counting = new Counting(question.words(), question.only(), question.facets(), published.get());
        Counted counted = counts.getIfPresent(counting);
        if (counted == null) {
            counted = count.get();
            counts.put(counting, counted);
        }
        return counted;
    }

    /** Something was published: nothing that was counted before is found any more. */
    void forget() {
        published.incrementAndGet();
    }
}
