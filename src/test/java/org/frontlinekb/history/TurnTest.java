package org.frontlinekb.history;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.LockTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** {@code Statements} sees to it, in every test, that Hibernate writes nothing out of turn. */
@QuarkusTest
class TurnTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void endsWithItsTransactionHoweverThatEnds() {
        inTransaction(() -> {
            Turn.take(AT_ONCE);
            Turn.take(AT_ONCE);
            assertRefused();
        });
        assertFree();
        assertThrows(
                IllegalArgumentException.class,
                () -> inTransaction(() -> {
                    Turn.take(AT_ONCE);
                    throw new IllegalArgumentException();
                }));
        assertFree();
    }

    @Test
    void isNotWaitedForByTheThreadThatHasIt() {
        inTransaction(() -> {
            Turn.take(AT_ONCE);
            assertThrows(IllegalStateException.class, () -> inTransaction(() -> Turn.take(Duration.ofHours(1))));
        });
        assertFree();
    }

    @Test
    void isNotTakenWithoutATransaction() {
        assertThrows(IllegalStateException.class, () -> Turn.take(AT_ONCE));
        assertFree();
    }

    @Test
    void endsOnceHoweverOftenItIsEnded() {
        Turn first = Turn.await(AT_ONCE);
        first.close();
        Turn second = Turn.await(AT_ONCE);
        first.close();
        assertRefused();
        second.close();
        assertFree();
    }

    @Test
    void whoWaitsHasItNext() throws Exception {
        Turn first = Turn.await(AT_ONCE);
        CompletableFuture<Void> next =
                CompletableFuture.runAsync(() -> inTransaction(() -> Turn.take(Duration.ofMinutes(1))));
        Thread.sleep(100);
        assertFalse(next.isDone());
        first.close();
        next.get();
        assertFree();
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private static void assertFree() {
        elsewhere(() -> inTransaction(() -> Turn.take(AT_ONCE)));
    }

    private static void assertRefused() {
        elsewhere(() -> assertThrows(
                LockTimeoutException.class, () -> Turn.await(AT_ONCE).close()));
    }

    /** In another thread, as another writer is. */
    private static void elsewhere(Runnable attempt) {
        CompletableFuture.runAsync(attempt).join();
    }
}
