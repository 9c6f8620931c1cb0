package org.frontlinekb.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.frontlinekb.history.Change;

/**
 * Keeps how many rows there are, as long as nothing is written: a page of twenty costs the same however many there are, to
 * count them does not, and a walk through the pages asks for the same number again and again.
 */
@Singleton
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMS", "com.github.benmanes.caffeine.cache.PSMS"})
class Counts {

    private static final int MOST = 2_000;

    /** Where the words of a full-text query have become ids: too many to keep, and too seldom the same. */
    private static final String FULL_TEXT = "q";

    /** How many rows have a value, written as its filter takes it. */
    record Bucket(String value, long rows) {}

    /**
     * A grouped count.
     *
     * @param buckets the first of them, in their order
     * @param others how many more there are
     */
    record Grouped(List<Bucket> buckets, int others) {

        /** As many as a facet lists, of all. */
        static Grouped of(List<Bucket> all) {
            return new Grouped(all.stream().limit(FacetView.MOST).toList(), Math.max(0, all.size() - FacetView.MOST));
        }
    }

    /** What was counted, at which revision. */
    private record Key(long revision, String hql, Map<String, Object> values) {}

    private final Cache<Key, Object> kept =
            Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    /** Counts, or gives what was counted before if nothing was written since. */
    @SuppressWarnings("unchecked")
    <T> T of(String hql, Map<String, Object> values, Supplier<T> counting) {
        if (values.containsKey(FULL_TEXT)) {
            return counting.get();
        }
        Key key = new Key(Change.head(), hql, values);
        Object known = kept.getIfPresent(key);
        if (known != null) {
            return (T) known;
        }
        T counted = counting.get();
        // What is written comes together with its revision: if that is the same as before, nothing was.
        if (Change.head() == key.revision()) {
            kept.put(key, counted);
        }
        return counted;
    }
}
