package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportViewTest {

    private static ImportJob done() {
        ImportJob job = new ImportJob();
        job.id = "a-job";
        job.receivedAt = Instant.now();
        job.done(new Outcome(1, 0, 0));
        return job;
    }

    /** Its row can be read before the database has written the end of its transaction. */
    @Test
    void aJobThatItsProcessIsNotThroughWithRunsWhateverItsRowSays() {
        ImportView view = ImportView.of(done(), new Progress());
        assertEquals("running", view.state());
        assertNull(view.endedAt());
        assertNull(view.outcome());
        assertNotNull(view.progress());
    }

    @Test
    void aJobThatNobodyHereRunsIsWhatItsRowSays() {
        ImportView view = ImportView.of(done(), null);
        assertEquals("done", view.state());
        assertNotNull(view.endedAt());
        assertEquals(new Outcome(1, 0, 0), view.outcome());
        assertNull(view.progress());
    }
}
