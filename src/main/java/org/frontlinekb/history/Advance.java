package org.frontlinekb.history;

import io.quarkus.arc.Arc;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * That a transaction takes the knowledge base to a newer revision, in however many changes. Observers are told of each such
 * transaction once; most want to know after its commit only ({@code TransactionPhase.AFTER_SUCCESS}).
 */
public final class Advance {

    private long to;

    private Advance() {}

    /** The newest revision of the transaction so far: after its commit, that of the knowledge base or one before. */
    public long to() {
        return to;
    }

    /** Notes a change in the caller's transaction. */
    static void by(Change change) {
        TransactionSynchronizationRegistry transaction = Turn.transaction();
        Advance advance = (Advance) transaction.getResource(Advance.class);
        if (advance == null) {
            advance = new Advance();
            transaction.putResource(Advance.class, advance);
            Arc.container().beanManager().getEvent().select(Advance.class).fire(advance);
        }
        advance.to = change.revision;
    }
}
