package org.frontlinekb.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final int BODIES = 200;
    private static final int READERS = 4;
    private static final int READS = 100;

    @Test
    void isThereUntilTheLastWhoRetainedItReleasesIt() {
        Body body = new Body(new byte[] {1, 2, 3});
        assertEquals(3, body.length());
        assertTrue(body.retain());
        body.release();
        assertTrue(body.retain(), "whoever made it still holds it");
        body.release();
        body.release();
        assertFalse(body.retain());
    }

    /** Dropped while others want to send it: each of them either has it until it lets go, or is told that it is gone. */
    @Test
    void isNeverFreedUnderWhoHasIt() {
        for (int i = 0; i < BODIES; i++) {
            Body body = new Body(new byte[64]);
            CountDownLatch begin = new CountDownLatch(1);
            List<CompletableFuture<Void>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                readers.add(CompletableFuture.runAsync(() -> {
                    await(begin);
                    for (int read = 0; read < READS && body.retain(); read++) {
                        assertEquals(64, body.length());
                        body.release();
                    }
                }));
            }
            begin.countDown();
            body.release();
            readers.forEach(CompletableFuture::join);
            assertFalse(body.retain());
        }
    }

    private static void await(CountDownLatch begin) {
        try {
            begin.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
