package org.frontlinekb.history;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;

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

    /** Id of the entry of the same kind that it was merged into; null unless it was withdrawn for that. */
    public String successor;

    /** How long a writer waits for others before its client is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /**
     * Makes all other writers wait until the caller's transaction ends. Whoever checks something before writing calls this
     * first, so that it still holds when it is written.
     *
     * @return the newest revision
     * @throws jakarta.persistence.PessimisticLockException if another writer does not end in time
     */
    public static long lock() {
        return lock(PATIENCE);
    }

    /**
     * The same for those whom no client waits for.
     *
     * @param patience how long to wait for other writers, which may be other instances
     */
    public static long lock(Duration patience) {
        return Head.locked(patience).revision;
    }

    /**
     * Records a change of an entry and stamps the entry with it, in the caller's transaction. Writers wait for each other
     * here until they commit: that is what keeps revisions in the order of commits. Whoever observes an {@link Advance} is told.
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
        Advance.by(change);
        return change;
    }

    /** Records that what is answered about an entry changed, though its document did not: its text, say. */
    public static Change touch(Kind kind, Entry entry, Author author) {
        String document = latest(kind, entry.id).orElseThrow().document;
        return record(kind, entry, Operation.UPDATED, document, author);
    }

    /** The newest change of an entry. */
    public static Optional<Change> latest(Kind kind, String entryId) {
        return Change.<Change>find("kind = ?1 and entryId = ?2 order by revision desc", kind, entryId)
                .firstResultOptional();
    }

    /** Records that an entry is no longer kept; the caller deletes it. */
    public static Change withdraw(Kind kind, Entry entry, String successor, Author author) {
        Change change = record(kind, entry, Operation.WITHDRAWN, null, author);
        change.successor = successor;
        return change;
    }

    /** What an entry was like at a revision: its newest change up to then. */
    public static Optional<Change> asOf(Kind kind, String entryId, long revision) {
        return Change.<Change>find(
                        "kind = ?1 and entryId = ?2 and revision <= ?3 order by revision desc", kind, entryId, revision)
                .firstResultOptional();
    }

    /** What an entry was like at an instant: its newest change up to then. */
    public static Optional<Change> asOf(Kind kind, String entryId, Instant instant) {
        return Change.<Change>find(
                        "kind = ?1 and entryId = ?2 and changedAt <= ?3 order by revision desc", kind, entryId, instant)
                .firstResultOptional();
    }

    /** The next changes of an entry after a revision, the oldest first. */
    public static List<Change> of(Kind kind, String entryId, long since, int most) {
        return Change.<Change>find(
                        "kind = ?1 and entryId = ?2 and revision > ?3 order by kind, entryId, revision",
                        kind,
                        entryId,
                        since)
                .page(0, most)
                .list();
    }

    /** The next changes after a revision, in the order they were committed. */
    public static List<Change> since(long revision, int most) {
        return Change.<Change>find("revision > ?1 order by revision", revision)
                .page(0, most)
                .list();
    }

    /**
     * One version of an entry.
     *
     * @param document the entry in the import format; null where it was withdrawn
     */
    @RegisterForReflection
    public record Version(String entryId, long revision, String document) {}

    /**
     * The next versions of the entries of a kind up to a revision, by entry and then by revision: the last of an entry is
     * what it was like then. They stand in this order in an index, from which a database reads on where it left off.
     *
     * @param entryId entry of the version that the ones before ended with; empty to begin
     * @param after revision of that version; 0 to begin
     */
    public static List<Version> versions(Kind kind, long upTo, String entryId, long after, int most) {
        return Panache.getEntityManager()
                .createQuery(
                        "select new org.frontlinekb.history.Change$Version(c.entryId, c.revision, c.document)"
                                + " from Change c where c.kind = :kind and c.entryId >= :entry"
                                + " and (c.entryId > :entry or c.revision > :after) and c.revision <= :upTo"
                                + " order by c.kind, c.entryId, c.revision",
                        Version.class)
                .setParameter("kind", kind)
                .setParameter("entry", entryId)
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * The entries that are kept, in the import format, by their ids.
     *
     * @param ids as many as a statement takes; those of no entry are left out
     */
    public static Map<String, String> documents(Class<? extends Entry> entity, Collection<String> ids) {
        return Panache.getEntityManager()
                .createQuery(
                        "select new org.frontlinekb.history.Change$Version(e.id, c.revision, c.document) from "
                                + entity.getName() + " e join Change c on c.revision = e.revision where e.id in :ids",
                        Version.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Version::entryId, Version::document));
    }

    /** Revision of the knowledge base: how many changes there have been. */
    public static long head() {
        return Panache.getEntityManager()
                .createQuery("select h.revision from Head h", Long.class)
                .getSingleResult();
    }

    /** @throws ProblemException 400 if a parameter names a revision that is still to come */
    public static void reached(String parameter, long revision, long head) {
        if (revision > head) {
            throw ProblemException.badParameters(List.of(Fault.parameter(
                    parameter, new BadValue("is ahead of the knowledge base, which is at revision " + head))));
        }
    }

    /** Where the knowledge base stands now. */
    public static Mark mark() {
        return Panache.getEntityManager()
                .createQuery(
                        "select new org.frontlinekb.history.Mark(h.revision, c.changedAt)"
                                + " from Head h left join Change c on c.revision = h.revision",
                        Mark.class)
                .getSingleResult();
    }

    private static long advance() {
        Head head = Head.locked(PATIENCE);
        return ++head.revision;
    }
}
