package org.frontlinekb.search;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Advance;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.EmbeddedDatabase;
import org.frontlinekb.history.Kind;
import org.hibernate.FlushMode;

/**
 * Keeps the index in step with the database, from which it is derived. The index knows up to which revision it has come;
 * what changed since is read from the history and indexed. That one rule serves a commit, a crash between database and
 * index, an engine that was away, and several instances: each change is indexed at least once, and twice does no harm.
 */
@ApplicationScoped
public class Index {

    /** Entries read and written at a time: some megabytes, and long enough to make the round trips not count. */
    private static final int BATCH = 500;

    /** How often the index is looked after when nobody reports a change: another instance's, or an engine back again. */
    private static final Duration PERIOD = Duration.ofSeconds(10);

    /** The bundled knowledge is found from the first search on; a large index goes on being built after it. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** After this long what was written is made found, even if more is to come. */
    private static final Duration LONGEST_UNPUBLISHED = Duration.ofSeconds(3);

    /** What is published together takes some seconds; another instance's may be waited for. */
    private static final int TRANSACTION_SECONDS = 300;

    /** How the index is. */
    public enum State {
        /** It answers, and follows the database. */
        READY,
        /** It is being built for the first time, or because it was lost. */
        BUILDING,
        /** The engine did not answer when it was last tried. */
        DEGRADED
    }

    private final SearchConfig config;
    private final Path folder;
    private final boolean alone;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean woken = new AtomicBoolean();

    private IndexFolder lock;
    private ScheduledExecutorService thread;
    private CompletableFuture<IndexEngine> opening;
    private volatile Future<?> first;
    private volatile boolean prepared;
    private volatile boolean complete;
    private volatile boolean away;
    private volatile boolean stopping;
    private volatile long revision;

    Index(
            SearchConfig config,
            @ConfigProperty(name = "frontline.data") String data,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database) {
        this.config = config;
        this.alone = EmbeddedDatabase.isAt(database);
        this.folder = Path.of(data, "index");
    }

    /** Before anything is loaded: a folder in use is a reason not to start at all. */
    void open(@Observes @Priority(0) StartupEvent start) {
        switch (config.chosen()) {
            case LUCENE -> {
                lock = IndexFolder.take(folder);
                open(() -> IndexEngine.lucene(folder));
            }
            case OPENSEARCH -> open(() -> IndexEngine.openSearch(config));
            case DATABASE -> Log.info("Search reads the database itself; there is no index");
        }
    }

    /** Beside the rest of the start, which needs no index. */
    private void open(Supplier<IndexEngine> engine) {
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread created = new Thread(task, "search-index");
            created.setDaemon(true);
            return created;
        });
        opening = CompletableFuture.supplyAsync(engine, thread);
        opening.exceptionally(failure -> {
            Log.error("The search index cannot be opened; the service ends", failure);
            Quarkus.asyncExit(1);
            return null;
        });
    }

    /** After the bundled knowledge is loaded. */
    void begin(@Observes @Priority(10) StartupEvent start) {
        if (opening != null) {
            first = thread.submit(this::follow);
            thread.scheduleWithFixedDelay(this::follow, PERIOD.toSeconds(), PERIOD.toSeconds(), TimeUnit.SECONDS);
        }
    }

    /** A batch that is being written is finished, never interrupted: Lucene closes its files when it is. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.shutdown();
            if (!thread.awaitTermination(PERIOD.toSeconds(), TimeUnit.SECONDS)) {
                Log.warn("The search index is still being written to; the next start brings it in step");
            }
        }
        if (opening != null && !opening.isCompletedExceptionally()) {
            engine().close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    /** After a commit. */
    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Advance written) {
        if (first != null && !stopping && woken.compareAndSet(false, true)) {
            thread.execute(this::follow);
        }
    }

    /** Brings the index in step; a failure is kept for {@link #state} and tried again later. */
    private void follow() {
        woken.set(false);
        try {
            catchUp();
        } catch (CancellationException stopped) {
            Log.debug(stopped.getMessage());
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Notes that the engine did not answer; said once in the log, until it answers again. */
    void failed(RuntimeException e) {
        prepared = false;
        if (!away) {
            Log.warnf(e, "Search does not work; trying again every %d s", PERIOD.toSeconds());
        }
        away = true;
    }

    /** The index, once it is open. */
    IndexEngine engine() {
        return opening.join();
    }

    /**
     * The index, or null if search reads the database itself. What a start has to bring into it is waited for, but not for long:
     * {@link #complete} says whether all is in it.
     */
    IndexEngine begun() {
        if (opening == null) {
            return null;
        }
        try {
            first.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException building) {
            Log.debug("The search index is still being built");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return engine();
    }

    /** How the index is. */
    public State state() {
        if (opening == null || complete && !away) {
            return State.READY;
        }
        return away ? State.DEGRADED : State.BUILDING;
    }

    /** Whether every entry is in the index, so that it may be asked. */
    boolean complete() {
        return complete;
    }

    /** Up to which revision of the knowledge base the index has come, as far as this instance knows. */
    public long revision() {
        return revision;
    }

    /**
     * Indexes every change that is not in the index yet; builds the index where it is missing, unfinished, or another
     * database's.
     *
     * @throws Engine.EngineAway if the engine does not answer
     */
    public void catchUp() {
        if (opening == null) {
            return;
        }
        writing.lock();
        try {
            if (!prepared) {
                // Not two instances at once: one would fail, as the other's index is there.
                inTransaction(() -> {
                    engine().prepare();
                    return null;
                });
                prepared = true;
            }
            if (!inTransaction(() -> usable(engine().state()))) {
                complete = false;
                engine().discard();
                Log.info("Building the search index");
                long start = System.nanoTime();
                long written = build();
                Log.infof(
                        "Built the search index: %d entries in %d ms",
                        written, (System.nanoTime() - start) / 1_000_000);
            }
            while (inTransaction(this::followOnce)) {
                // until nothing is left
            }
            complete = true;
            away = false;
        } finally {
            writing.unlock();
        }
    }

    /**
     * Writes every entry anew and takes out what is no longer in the database. Searches are answered from what is there
     * meanwhile, and changes keep being indexed.
     *
     * @return how many entries were written; 0 where search reads the database itself
     * @throws Engine.EngineAway if the engine does not answer
     */
    public long rebuild() {
        if (opening == null) {
            return 0;
        }
        try {
            catchUp();
            return build();
        } catch (Engine.EngineAway e) {
            failed(e);
            throw e;
        }
    }

    /** Says that every entry is in this index, and that it is this database's. */
    private static boolean usable(IndexState state) {
        return state != null
                && state.complete
                && state.revision <= Change.head()
                && state.changedAt.equals(Entries.changedAt(state.revision));
    }

    /** Indexes some changes, and makes them found together, as that takes as long as to write hundreds; true if there may be more. */
    private boolean followOnce() {
        IndexState state = engine().state();
        long end = System.nanoTime() + LONGEST_UNPUBLISHED.toNanos();
        Change last = null;
        do {
            List<Change> changes = Entries.changesAfter(last == null ? state.revision : last.revision, BATCH);
            if (changes.isEmpty()) {
                break;
            }
            write(changes, state.generation);
            last = changes.get(changes.size() - 1);
            Panache.getEntityManager().clear();
        } while (System.nanoTime() < end);
        if (last == null) {
            revision = state.revision;
            return false;
        }
        engine().publish(state.upTo(last.revision, last.changedAt.toString()));
        revision = last.revision;
        return true;
    }

    private void write(List<Change> changes, long generation) {
        Map<Kind, Set<String>> touched = new EnumMap<>(Kind.class);
        for (Entries.Key key : Entries.touched(changes)) {
            touched.computeIfAbsent(key.kind(), kind -> new HashSet<>()).add(key.id());
        }
        touched.forEach((kind, ids) -> {
            List<String> all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += BATCH) {
                write(kind, all.subList(from, Math.min(from + BATCH, all.size())), generation);
            }
        });
    }

    private long build() {
        long generation = inTransaction(this::beginGeneration);
        long written = 0;
        for (Kind kind : Kind.values()) {
            String last = "";
            while (last != null) {
                String from = last;
                List<String> ids = new ArrayList<>();
                written += inTransaction(() -> {
                    ids.addAll(Entries.idsAfter(kind, from, BATCH));
                    // Another building may have begun meanwhile: what this one writes must not be swept away by it.
                    return write(kind, ids, engine().state().generation);
                });
                last = ids.size() < BATCH ? null : ids.get(ids.size() - 1);
            }
        }
        inTransaction(() -> {
            engine().publish(engine().state());
            sweep(generation);
            engine().publish(engine().state().completed());
            return null;
        });
        return written;
    }

    /** An index that can be used stays so while it is written anew; another one counts as complete only at the end. */
    private long beginGeneration() {
        IndexState old = engine().state();
        long generation = old == null ? 1 : old.generation + 1;
        if (usable(old)) {
            engine().publish(new IndexState(old.revision, old.changedAt, generation, true));
        } else {
            long head = Change.head();
            engine().publish(new IndexState(head, Entries.changedAt(head), generation, false));
        }
        return generation;
    }

    private void sweep(long generation) {
        List<String> old = engine().writtenBefore(generation, BATCH);
        while (!old.isEmpty()) {
            engine().write(List.of(), old);
            engine().publish(engine().state());
            old = engine().writtenBefore(generation, BATCH);
        }
    }

    private int write(Kind kind, Collection<String> ids, long generation) {
        List<IndexEntry> entries = Entries.of(kind, ids);
        Set<String> gone = new HashSet<>(ids);
        for (IndexEntry entry : entries) {
            entry.generation = generation;
            gone.remove(entry.id);
        }
        engine().write(
                        entries,
                        gone.stream().map(id -> IndexEntry.key(kind, id)).toList());
        return entries.size();
    }

    /** One writer at a time, in this process and, where there are others, among all: see {@link IndexLock}. */
    private <T> T inTransaction(Callable<T> work) {
        if (stopping) {
            throw new CancellationException("The service stops; the index is brought in step at the next start");
        }
        writing.lock();
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(TRANSACTION_SECONDS)
                    .call(() -> {
                        if (!alone) {
                            IndexLock.take();
                        }
                        // Entries are read and never changed here: nothing has to be looked through before each query.
                        Panache.getSession().setHibernateFlushMode(FlushMode.MANUAL);
                        return work.call();
                    });
        } finally {
            writing.unlock();
        }
    }
}
