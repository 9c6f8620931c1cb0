package org.frontlinekb.listing;

import static org.frontlinekb.Api.get;
import static org.frontlinekb.Api.ids;
import static org.frontlinekb.Api.stream;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.frontlinekb.Apart;
import org.frontlinekb.Sample;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.exchange.Outcome;
import org.frontlinekb.history.Author;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ConcurrentWalkTest.Alone.class)
class ConcurrentWalkTest {

    public static class Alone extends Apart {}

    private static final Author AUTHOR = new Author("a test", "to write while others read");
    /** Before all others, between them and after them: a walk meets new rows on either side. */
    private static final List<String> PLACES = List.of("aaa", "mmm", "zzz");

    private static final int STEP = 6;
    private static final int MOST_DOCUMENTS = 20;
    private static final int PATIENCE_SECONDS = 60;

    /** Makes each document's entries new to the knowledge base. */
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Inject
    Importer importer;

    @BeforeEach
    void takeTheSample() {
        importer.take(Sample.document().bytes(), AUTHOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/events",
                "/api/v1/events?sort=-occurred",
                "/api/v1/events?sort=type,-id",
                "/api/v1/quotes?sort=kind",
                "/api/v1/people?sort=-name"
            })
    void aWalkSeesOnceWhatWasThereThroughout(String address) throws Exception {
        Set<String> before = new HashSet<>(ids(address));
        AtomicBoolean walking = new AtomicBoolean(true);
        Semaphore wanted = new Semaphore(0);
        Semaphore written = new Semaphore(0);
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int documents = 0;
            while (awaited(wanted) && walking.get()) {
                Outcome outcome =
                        importer.take(document(NUMBER.incrementAndGet()).bytes(), AUTHOR);
                assertTrue(outcome.created() > 0 && outcome.updated() > 0, outcome::toString);
                documents++;
                written.release();
            }
            return documents;
        });
        List<String> seen = new ArrayList<>();
        int pages = 0;
        try {
            for (String next = Lists.with(address, "limit=" + STEP); next != null; pages++) {
                // A document is written while the page is read, and is there before the next one is.
                wanted.release();
                JsonNode page = get(next);
                seen.addAll(ids(stream(page.path("items")).toList()));
                next = page.path("next").textValue();
                assertTrue(awaited(written), "nothing was written");
                if (pages > 2 * before.size()) {
                    // The end may recede for as long as others write.
                    break;
                }
            }
        } finally {
            walking.set(false);
            wanted.release();
        }

        assertEquals(pages, writer.get());
        assertEquals(seen.size(), new HashSet<>(seen).size(), "a row came twice");
        Set<String> missed = new HashSet<>(before);
        missed.removeAll(seen);
        assertEquals(Set.of(), missed, "rows that were there throughout");
        assertTrue(pages > 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/events", "/api/v1/regions"})
    void soDoesAStream(String address) throws Exception {
        Set<String> before = new HashSet<>(ids(address));
        AtomicBoolean reading = new AtomicBoolean(true);
        CompletableFuture<Integer> writer = CompletableFuture.supplyAsync(() -> {
            int documents = 0;
            while (reading.get() && documents < MOST_DOCUMENTS) {
                importer.take(document(NUMBER.incrementAndGet()).bytes(), AUTHOR);
                documents++;
            }
            return documents;
        });
        try {
            for (int i = 0; i < 3; i++) {
                List<String> seen = ids(Lists.lines(address));
                assertEquals(seen.size(), new HashSet<>(seen).size(), "a row came twice");
                assertTrue(new HashSet<>(seen).containsAll(before), "a row was skipped");
            }
        } finally {
            reading.set(false);
        }
        assertTrue(writer.get() > 0);
    }

    private static boolean awaited(Semaphore semaphore) {
        try {
            return semaphore.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The sample with entries of its own, and with another title for one that is there already. */
    private static Sample document(int number) {
        String place = PLACES.get(number % PLACES.size()) + "-" + number;
        return Sample.document()
                .renamed("test-meeting", place + "-meeting")
                .renamed("test-founding", place + "-founding")
                .renamed("test-lin-on-crossings", place + "-on-crossings")
                .renamed("test-me-first", place + "-me-first")
                .set("/events/2/title/en", "A watch is kept (test) for the time " + number)
                .set("/events/2/asserted_by", place + "-on-crossings");
    }
}
