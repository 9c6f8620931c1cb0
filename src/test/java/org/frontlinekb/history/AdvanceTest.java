package org.frontlinekb.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.frontlinekb.exchange.Importer;
import org.frontlinekb.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** What waits for a commit is told of it once, whatever it brings: an import of any size is one. */
@QuarkusTest
@TestProfile(Writable.class)
class AdvanceTest {

    @Singleton
    static class Told {

        final List<Long> revisions = new CopyOnWriteArrayList<>();

        void of(@Observes(during = TransactionPhase.AFTER_SUCCESS) Advance advance) {
            revisions.add(advance.to());
        }
    }

    @Inject
    Told told;

    @Inject
    Importer importer;

    @Test
    void oneTransactionIsToldOnceWithItsNewestRevision() {
        long before = Change.head();
        told.revisions.clear();
        Draft draft = new Draft("told");
        Author author = new Author("a test", "to count what is told");
        byte[] text = draft.json().getBytes(StandardCharsets.UTF_8);
        importer.take(text, author);
        assertTrue(Change.head() > before + 1);
        assertEquals(List.of(Change.head()), told.revisions);

        importer.take(text, author);
        draft.first("events").put("type", "none of these");
        byte[] wrong = draft.json().getBytes(StandardCharsets.UTF_8);
        assertThrows(ProblemException.class, () -> importer.take(wrong, author));
        assertEquals(1, told.revisions.size(), "nothing changed, nothing told");
    }
}
