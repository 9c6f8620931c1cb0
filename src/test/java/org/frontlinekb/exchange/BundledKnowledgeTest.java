package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Change;
import org.frontlinekb.region.Region;
import org.frontlinekb.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BundledKnowledgeTest {

    @Inject
    BundledKnowledge bundled;

    @Test
    void isThereOnceTheServiceHasStarted() {
        assertTrue(Change.head() > 0);
        assertEquals(Change.head(), Change.count());
        assertTrue(Region.count() > 3_000);
        assertTrue(Event.count("report.id", "party-members-at-the-covid-19-front") > 0);
        assertTrue(Vocabulary.count() > 0);
        assertEquals(3, Bundle.count());
    }

    @Test
    void isNotLoadedTwice() throws IOException {
        long head = Change.head();
        bundled.load(new StartupEvent());
        assertEquals(head, Change.head());
    }

    @Test
    void changesNothingWhereItIsLoadedTwice() throws IOException {
        long head = Change.head();
        QuarkusTransaction.requiringNew().run(() -> {
            Change.lock();
            Bundle.deleteAll();
        });
        bundled.load(new StartupEvent());
        assertEquals(head, Change.head());
        assertEquals(3, Bundle.count());
    }
}
