package org.frontlinekb.history;

import io.quarkus.arc.Arc;
import jakarta.persistence.LockTimeoutException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Of the transactions of this process that write, one after the other has its turn, and keeps it until what it wrote is saved. H2
 * asks for that: it saves its tables one by one while others write, so that a row could be saved without what undoes it, and a
 * commit without all of its rows; after {@code kill -9} they would stay so.
 */
public final class Turn implements AutoCloseable, Synchronization {

    private static final Semaphore FREE = new Semaphore(1, true);

    private static volatile Turn taken;

    private final Thread taker = Thread.currentThread();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Turn() {}

    /**
     * Waits until the caller's transaction may write, and keeps other writers waiting until it has ended. A transaction that has
     * its turn already goes on.
     *
     * @param patience how long to wait for other writers
     * @throws LockTimeoutException if they have not ended by then
     * @throws IllegalStateException if the thread has a transaction outside this one that writes, for which it would wait in vain
     */
    public static void take(Duration patience) {
        TransactionSynchronizationRegistry transaction = transaction();
        if (transaction.getResource(Turn.class) != null) {
            return;
        }
        Turn turn = await(patience);
        try {
            transaction.registerInterposedSynchronization(turn);
            transaction.putResource(Turn.class, turn);
        } catch (RuntimeException noLongerActive) {
            turn.close();
            throw noLongerActive;
        }
    }

    /** The caller's transaction. */
    static TransactionSynchronizationRegistry transaction() {
        return Arc.container()
                .instance(TransactionSynchronizationRegistry.class)
                .get();
    }

    /**
     * The same for what is no transaction: the caller ends the turn.
     *
     * @param patience how long to wait for other writers
     * @throws LockTimeoutException if they have not ended by then
     */
    public static Turn await(Duration patience) {
        Turn other = taken;
        if (other != null && other.taker == Thread.currentThread()) {
            throw new IllegalStateException("This thread has its turn to write already, in another transaction");
        }
        try {
            if (!FREE.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new LockTimeoutException("Other writers have not ended in " + patience);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LockTimeoutException("Told to stop while others wrote", stop);
        }
        Turn turn = new Turn();
        taken = turn;
        return turn;
    }

    /** Lets the next writer write; again, and from any thread, without effect. */
    @Override
    public void close() {
        if (ended.compareAndSet(false, true)) {
            taken = null;
            FREE.release();
        }
    }

    /** What a transaction writes last, it writes in its turn. */
    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        close();
    }
}
