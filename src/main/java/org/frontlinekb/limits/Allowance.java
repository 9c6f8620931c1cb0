package org.frontlinekb.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What each client may still do. A client that has done nothing for a minute may do as much as a whole minute allows at
 * once; what it has done comes back evenly over the minute.
 */
final class Allowance {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Some tens of megabytes at most; beyond it the clients seen least are forgotten, and begin anew. */
    private static final int MOST_CLIENTS = 100_000;

    /**
     * What is left after a request.
     *
     * @param granted whether the request may go on
     * @param left how many more may follow at once
     * @param seconds until a request is granted that is not, at least 1
     */
    record Left(boolean granted, long left, long seconds) {}

    private final String name;
    private final long most;

    /** After a minute without a request a bucket is full, so that forgetting it changes nothing. */
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(WINDOW)
            .build();

    /**
     * @param name what is limited, for {@code RateLimit}
     * @param most in a minute; 0 is without end
     */
    Allowance(String name, long most) {
        if (most < 0) {
            throw new IllegalStateException("frontline.limits." + name + " must not be negative");
        }
        this.name = name;
        this.most = most;
    }

    boolean unlimited() {
        return most == 0;
    }

    /** Takes one from what a client may do. */
    Left take(String client) {
        return left(bucket(client).tryConsumeAndReturnRemaining(1));
    }

    /** Gives back what was taken for nothing. */
    void giveBack(String client) {
        bucket(client).addTokens(1);
    }

    private Bucket bucket(String client) {
        return buckets.get(
                client,
                first -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                        .build());
    }

    private static Left left(ConsumptionProbe probe) {
        return new Left(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1));
    }

    /** Tells a client what is left, as draft-ietf-httpapi-ratelimit-headers has it. */
    void tell(Left left, MultiMap headers) {
        headers.set("RateLimit-Policy", "\"" + name + "\";q=" + most + ";w=" + WINDOW.toSeconds());
        headers.set("RateLimit", "\"" + name + "\";r=" + left.left() + (left.granted() ? "" : ";t=" + left.seconds()));
    }
}
