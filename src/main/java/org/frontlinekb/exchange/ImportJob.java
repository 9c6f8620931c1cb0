package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.frontlinekb.history.Author;

/** An import that runs in the background. It outlives the process: an unfinished one is run again at the next start. */
@Entity
class ImportJob extends PanacheEntityBase {

    /** How far a job is. */
    enum State {
        QUEUED,
        RUNNING,
        /** Everything was taken over, or would have been. */
        DONE,
        /** The document breaks a rule; nothing was taken over. */
        REFUSED,
        /** The service failed; nothing was taken over. */
        FAILED
    }

    @Id
    String id;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    ImportFormat form;

    boolean dryRun;

    /** Bytes of the document. */
    long size;

    String author;
    String reason;
    Instant receivedAt;
    Instant endedAt;

    Integer created;
    Integer updated;
    Integer unchanged;

    /** Why nothing was taken over, as JSON. */
    String problem;

    Author by() {
        return new Author(author, reason);
    }

    void done(Outcome outcome) {
        end(State.DONE);
        created = outcome.created();
        updated = outcome.updated();
        unchanged = outcome.unchanged();
    }

    void end(State last) {
        state = last;
        endedAt = Instant.now();
    }

    Outcome outcome() {
        return created == null ? null : new Outcome(created, updated, unchanged);
    }

    /**
     * The newest first.
     *
     * @param before only those that came before this one; null for all
     */
    static List<ImportJob> newest(ImportJob before, int most) {
        PanacheQuery<ImportJob> found = before == null
                ? find("order by receivedAt desc, id desc")
                : find(
                        "receivedAt < ?1 or receivedAt = ?1 and id < ?2 order by receivedAt desc, id desc",
                        before.receivedAt,
                        before.id);
        return found.page(0, most).list();
    }

    static List<ImportJob> unfinished() {
        return list("endedAt is null order by receivedAt, id");
    }
}
