package org.frontlinekb.history;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** One change of one entry. Changes are only ever added: together they are the history of the knowledge base. */
@Entity
public class Change extends PanacheEntityBase {

    /** Counts the changes of the whole knowledge base from 1, without gaps, in the order they were committed. */
    @Id
    public long revision;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    /** Id of the entry. */
    public String entryId;

    @Enumerated(EnumType.STRING)
    public Operation operation;

    public Instant changedAt;

    /** Who made it. */
    public String author;

    /** Why it was made. */
    public String reason;

    /** The entry after the change, as JSON in the import format; null once it is withdrawn. */
    public String document;

    /**
     * Records a change of an entry and stamps the entry with it, in the caller's transaction. Writers wait for each other
     * here until they commit: that is what keeps revisions in the order of commits. Whoever observes changes is told; most
     * want to know after the commit only ({@code TransactionPhase.AFTER_SUCCESS}).
     */
    public static Change record(Kind kind, Entry entry, Operation operation, String document, Author author) {
        Change change = new Change();
        change.revision = advance();
        change.kind = kind;
        change.entryId = entry.id;
        change.operation = operation;
        // The databases keep microseconds; what is read back must be what was answered.
        change.changedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        change.author = author.name();
        change.reason = author.reason();
        change.document = document;
        change.persist();
        entry.revision = change.revision;
        entry.changedAt = change.changedAt;
        Arc.container().beanManager().getEvent().select(Change.class).fire(change);
        return change;
    }

    /** The newest change of an entry. */
    public static Optional<Change> latest(Kind kind, String entryId) {
        return Change.<Change>find("kind = ?1 and entryId = ?2 order by revision desc", kind, entryId)
                .firstResultOptional();
    }

    /** Revision of the knowledge base: how many changes there have been. */
    public static long head() {
        return Panache.getEntityManager()
                .createQuery("select h.revision from Head h", Long.class)
                .getSingleResult();
    }

    /** When the newest change of the knowledge base was made; empty before the first. */
    public static Optional<Instant> newest() {
        return Panache.getEntityManager()
                .createQuery(
                        "select c.changedAt from Change c where c.revision = (select h.revision from Head h)",
                        Instant.class)
                .getResultStream()
                .findFirst();
    }

    private static long advance() {
        Head head = Head.locked();
        return ++head.revision;
    }
}
