package org.frontlinekb.http;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Advance;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.EmbeddedDatabase;
import org.frontlinekb.history.Mark;

/**
 * The revision of the knowledge base, known without asking the database. A write of this instance tells it before the
 * writer is answered. What another instance writes into the same database is asked for twice in the longest time that an
 * answer may be out of date; where asking fails or takes too long, nothing is known any more. An H2 file belongs to one
 * process, so that there nobody is asked.
 */
@Singleton
class KnownRevision {

    /** Nothing is known: whoever wants to be sure asks the database. */
    static final long UNKNOWN = -1;

    private final AtomicLong revision = new AtomicLong(UNKNOWN);

    /** When the database last said so: {@link System#nanoTime} before it was asked. */
    private final AtomicLong confirmed = new AtomicLong();

    private final boolean alone;
    private final long longestNanos;
    private volatile Runnable advanced = () -> {};
    private ScheduledExecutorService thread;

    KnownRevision(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @ConfigProperty(name = "frontline.cache.max-staleness") Duration longest) {
        this.alone = EmbeddedDatabase.isAt(database);
        this.longestNanos = longest.toNanos();
    }

    /** Has this run whenever there is a newer revision. */
    void whenAdvanced(Runnable action) {
        advanced = action;
    }

    /** After the bundled knowledge is loaded. The first answer that is worked out tells what there is by then. */
    void begin(@Observes @Priority(20) StartupEvent start) {
        if (!alone) {
            thread = Executors.newSingleThreadScheduledExecutor(task -> {
                Thread created = new Thread(task, "revision");
                created.setDaemon(true);
                return created;
            });
            long period = Math.max(1, longestNanos / 2);
            thread.scheduleWithFixedDelay(this::ask, 0, period, TimeUnit.NANOSECONDS);
        }
    }

    void end(@Observes ShutdownEvent stop) {
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    private void ask() {
        try {
            long before = System.nanoTime();
            seen(QuarkusTransaction.requiringNew().call(Change::mark), before);
        } catch (RuntimeException away) {
            Log.debug("The database did not tell its revision", away);
        }
    }

    /** Between the commit and the answer to whoever wrote. */
    void written(@Observes(during = TransactionPhase.AFTER_SUCCESS) Advance written) {
        advance(written.to());
    }

    /**
     * Notes what the database said.
     *
     * @param before {@link System#nanoTime} before it was asked
     */
    void seen(Mark mark, long before) {
        advance(mark.revision());
        confirmed.accumulateAndGet(before, (one, other) -> one - other > 0 ? one : other);
    }

    private void advance(long to) {
        if (revision.getAndAccumulate(to, Math::max) < to) {
            advanced.run();
        }
    }

    /** The revision, or {@link #UNKNOWN}. */
    long current() {
        return alone || System.nanoTime() - confirmed.get() <= longestNanos ? revision.get() : UNKNOWN;
    }
}
