package org.frontlinekb.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.LongFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Mark;

/**
 * Gives an answer again, from the event loop, as long as the knowledge base is at the revision the answer is of
 * (docs/adr/0007). An answer is kept only if the revision was the same before it was worked out and after: then nothing in
 * it is of another one.
 */
@Singleton
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
class AnswerCache {

    /** Where a request that may be answered again leaves what it asks for. */
    private static final String ASKED = AnswerCache.class.getName();

    /** No single answer takes more than this part of the room. */
    private static final int LEAST_ANSWERS = 16;

    /** Longer ones are hardly asked twice. */
    private static final int LONGEST_KEY = 2_000;

    /**
     * A question, on its way to its resource.
     *
     * @param revision what was known when it came
     */
    private record Asked(CachedAnswer.Key key, long revision) {}

    private final KnownRevision revision;
    private final long room;
    private final Cache<CachedAnswer.Key, CachedAnswer> answers;
    private final Counter hits;
    private final Counter misses;

    AnswerCache(
            KnownRevision revision,
            MeterRegistry metrics,
            @ConfigProperty(name = "frontline.cache.max-size") MemorySize size) {
        this.revision = revision;
        this.room = size.asLongValue();
        this.answers = Caffeine.newBuilder()
                .maximumWeight(room)
                .weigher((CachedAnswer.Key key, CachedAnswer answer) -> answer.weight(key))
                // What evicts is short, and no thread has to be found for it.
                .executor(Runnable::run)
                .removalListener((key, answer, cause) -> answer.body().release())
                .build();
        this.hits = counter(metrics, "hit");
        this.misses = counter(metrics, "miss");
        // They could not be reached any more, but they would still be there, a withheld text's words among them.
        revision.whenAdvanced(answers::invalidateAll);
    }

    private static Counter counter(MeterRegistry metrics, String result) {
        return Counter.builder("frontline.cache.gets")
                .description("Answers that may be given again, by whether one was")
                .tag("result", result)
                .register(metrics);
    }

    void register(@Observes Filters filters) {
        if (room > 0) {
            filters.register(this::handle, FilterOrder.CACHE);
        }
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.GET) || request.headers().contains(HttpHeaders.AUTHORIZATION)) {
            context.next();
            return;
        }
        CachedAnswer.Key key = CachedAnswer.Key.of(request, Compression.accepted(request));
        long now = revision.current();
        CachedAnswer answer = answers.getIfPresent(key);
        if (answer != null && answer.revision() == now && answer.body().retain()) {
            try {
                hits.increment();
                PathTemplates.count(context, answer.template());
                answer.send(request);
            } finally {
                answer.body().release();
            }
            return;
        }
        if (now != KnownRevision.UNKNOWN && key.weight() <= LONGEST_KEY) {
            context.put(ASKED, new Asked(key, now));
        }
        context.next();
    }

    /**
     * Notes where the knowledge base stood after an answer was worked out, and keeps the answer if that is where it stood
     * before.
     *
     * @param before {@link System#nanoTime} before the database was asked for the mark
     * @param length of the answer's body
     * @param made makes the answer to keep from its revision; empty if it depends on more than that
     */
    void answered(
            RoutingContext context, Mark mark, long before, int length, Optional<LongFunction<CachedAnswer>> made) {
        revision.seen(mark, before);
        Asked asked = context.get(ASKED);
        if (asked == null || made.isEmpty()) {
            return;
        }
        misses.increment();
        if (asked.revision() == mark.revision() && length <= room / LEAST_ANSWERS) {
            CachedAnswer answer = made.get().apply(mark.revision());
            if (answer.weight(asked.key()) <= room / LEAST_ANSWERS) {
                answers.put(asked.key(), answer);
            } else {
                answer.body().release();
            }
        }
    }
}
