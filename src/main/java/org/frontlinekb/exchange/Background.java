package org.frontlinekb.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;
import org.frontlinekb.history.Turn;

/** Transactions that no client waits for. */
final class Background {

    private Background() {}

    /** Writes in a transaction of its own, however long other writers take. */
    static <T> T write(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Turn.take(Importer.LONGEST_WAIT);
            return work.call();
        });
    }
}
