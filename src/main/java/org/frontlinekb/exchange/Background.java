package org.frontlinekb.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.frontlinekb.history.Turn;

/** Transactions that no client waits for. */
final class Background {

    /** An import locks out other writers while it writes; one that has not ended by then never will. */
    static final int LONGEST_SECONDS = Math.toIntExact(Importer.LONGEST_WAIT.toSeconds());

    private Background() {}

    /** Writes in a transaction of its own, whose turn is waited for however long others write. */
    static <T> T write(Callable<T> work) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> {
            Turn.take(Importer.LONGEST_WAIT);
            return work.call();
        });
    }
}
