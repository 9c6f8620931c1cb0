package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.unit.UnitDocument;

/** Takes knowledge over into the knowledge base: all of a document, or nothing where it breaks a rule. */
@ApplicationScoped
public class Importer {

    /**
     * A background import of another instance is waited for, however large it is. A request never waits here: it has locked
     * the knowledge base before.
     */
    static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final DocumentFormat format;
    private final Incoming incoming;
    private final Validator validator;

    Importer(DocumentFormat format, Incoming incoming, Validator validator) {
        this.format = format;
        this.incoming = incoming;
        this.validator = validator;
    }

    /**
     * Takes a document over. An entry that is known just as the document has it is left alone: importing twice is
     * importing once.
     *
     * @param text JSON in the import format, UTF-8
     * @throws ProblemException 400 if it is no JSON, 422 with every fault if it breaks a rule; nothing is changed then
     */
    @Transactional
    public Outcome take(byte[] text, Author author) {
        Held held = new Held();
        Faults faults = new Faults();
        incoming.read(ImportFormat.JSON, new ByteArrayInputStream(text), held::add, faults);
        return take(held, faults, author, new Progress());
    }

    /** The same for a document that is read already. */
    @Transactional
    public Outcome take(KnowledgeDocument document, Author author) {
        return take(Held.of(document), new Faults(), author, new Progress());
    }

    /**
     * Takes over what an import brings, in the caller's transaction.
     *
     * @param faults what is known to be wrong with it already
     */
    Outcome take(Brought brought, Faults faults, Author author, Progress progress) {
        // Checked before the lock, so that other writers need not wait for it; once more if they wrote meanwhile.
        long before = Change.head();
        check(brought, faults, progress);
        faults.refuse();
        if (Change.lock(LONGEST_WAIT) != before) {
            check(brought, faults, progress);
            faults.refuse();
        }
        progress.starts(Progress.Phase.WRITING);
        // Nothing that is asked for here was written in the same batch: flushing before each query would only take
        // time.
        Panache.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        Writer writer = new Writer(author, brought, progress);
        for (Kind kind : Kind.values()) {
            writer.store(EntryType.of(kind));
        }
        writer.linkSources();
        Panache.getEntityManager().setFlushMode(FlushModeType.AUTO);
        return writer.outcome;
    }

    private void check(Brought brought, Faults faults, Progress progress) {
        progress.starts(Progress.Phase.CHECKING);
        Rules rules = new Rules(new Known(brought), validator, faults);
        Batch batch = new Batch();
        for (Kind kind : Kind.values()) {
            brought.each(kind, item -> {
                rules.checkImported(kind, item);
                progress.advances();
                batch.advances();
            });
        }
        batch.ends();
    }

    /** Lets go of what is written, again and again, so that an import of any size takes the same memory. */
    private static final class Batch {

        private static final int SIZE = 200;
        private int entries;

        void advances() {
            if (++entries % SIZE == 0) {
                ends();
            }
        }

        void ends() {
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
        }
    }

    /** Stores entries and their history, and counts. */
    private final class Writer {

        private final Author author;
        private final Brought brought;
        private final Progress progress;
        private final Batch batch = new Batch();
        private final BitSet stored = new BitSet();
        private Outcome outcome = Outcome.NOTHING;

        Writer(Author author, Brought brought, Progress progress) {
            this.author = author;
            this.brought = brought;
            this.progress = progress;
        }

        /** Stores all of a kind, each after the one it belongs to, otherwise in their order. */
        void store(EntryType<?, ?> type) {
            List<Document> ready = new ArrayList<>();
            brought.each(type.kind(), item -> {
                Deque<Brought.Item> chain = new ArrayDeque<>();
                Brought.Item next = item;
                while (next != null && !stored.get(next.sequence())) {
                    stored.set(next.sequence());
                    chain.push(next);
                    String larger = type.largerOf(next.document());
                    next = larger == null
                            ? null
                            : brought.find(type.kind(), larger).orElse(null);
                }
                chain.forEach(link -> ready.add(link.document()));
                if (ready.size() >= Batch.SIZE) {
                    store(type, ready);
                    ready.clear();
                }
            });
            store(type, ready);
        }

        private void store(EntryType<?, ?> type, List<Document> given) {
            Map<String, String> known = Change.documents(
                    type.entity(), given.stream().map(Document::id).toList());
            for (Document document : given) {
                String current = known.get(document.id());
                switch (put(type, document, current, (one, old) -> merged(one, old, this::brings), author)) {
                    case CREATED -> outcome = outcome.plus(new Outcome(1, 0, 0));
                    case UPDATED -> outcome = outcome.plus(new Outcome(0, 1, 0));
                    default -> outcome = outcome.plus(new Outcome(0, 0, 1));
                }
                progress.advances();
            }
            batch.ends();
        }

        /** Events and quotes refer to each other: an event's source is set only once the quotes are there. */
        void linkSources() {
            brought.each(Kind.EVENT, item -> {
                link((EventDocument) item.document());
                batch.advances();
            });
            batch.ends();
        }

        private boolean brings(String report) {
            return brought.find(Kind.REPORT, report).isPresent();
        }
    }

    /** An entry as it is given, what several reports say of it in its order: see {@link #together}. */
    private static Document ordered(Document given, Document known) {
        return merged(given, null, report -> false);
    }

    /**
     * What is known keeps what reports support that the import does not bring.
     *
     * @param known as it was last stored, or null
     * @param brings whether the import brings a report
     */
    private static Document merged(Document given, Document known, Predicate<String> brings) {
        if (given instanceof RegionDocument region) {
            RegionDocument old = (RegionDocument) known;
            RegionDocument base = region.citationsOnly() && old != null ? old : region;
            return base.citing(together(
                    old == null ? List.of() : old.citations(), region.citations(), brings, CitationDocument::report));
        }
        if (given instanceof UnitDocument unit) {
            UnitDocument old = (UnitDocument) known;
            return unit.citing(together(
                    old == null ? List.of() : old.citations(), unit.citations(), brings, CitationDocument::report));
        }
        if (given instanceof PersonDocument person) {
            PersonDocument old = (PersonDocument) known;
            return person.citing(
                    together(
                            old == null ? List.of() : old.roles(),
                            person.roles(),
                            brings,
                            PersonDocument.RoleDocument::report),
                    together(
                            old == null ? List.of() : old.citations(),
                            person.citations(),
                            brings,
                            CitationDocument::report));
        }
        return given;
    }

    /** Report by report, each where it first stood: whichever report is imported again, the order stays. */
    private static <C> List<C> together(
            List<C> old, List<C> given, Predicate<String> brings, Function<C, String> reportOf) {
        Map<String, Set<C>> byReport = new LinkedHashMap<>();
        for (C known : old) {
            Set<C> ofReport = byReport.computeIfAbsent(reportOf.apply(known), report -> new LinkedHashSet<>());
            if (!brings.test(reportOf.apply(known))) {
                ofReport.add(known);
            }
        }
        for (C added : given) {
            byReport.computeIfAbsent(reportOf.apply(added), report -> new LinkedHashSet<>())
                    .add(added);
        }
        return byReport.values().stream().flatMap(Set::stream).toList();
    }

    /**
     * Stores an entry. An event's source is left out: see {@link #link}.
     *
     * @param current the entry as it was last stored, in the import format, or null
     * @param merge makes the whole document of the one that is given and the one that is known, or null
     */
    private <D extends Document, E extends Entry> Stored put(
            EntryType<D, E> type, Document given, String current, BinaryOperator<Document> merge, Author author) {
        D whole = type.document().cast(merge.apply(given, current == null ? null : read(type, current)));
        String text = format.write(whole);
        if (text.equals(current)) {
            return Stored.UNCHANGED;
        }
        E entry = current == null
                ? type.empty().get()
                : Panache.getEntityManager().find(type.entity(), given.id());
        entry.id = given.id();
        type.fill().accept(entry, whole);
        if (entry instanceof Event event) {
            event.assertedBy = null;
        }
        Operation operation = current == null ? Operation.CREATED : Operation.UPDATED;
        Change.record(type.kind(), entry, operation, text, author);
        entry.persist();
        return current == null ? Stored.CREATED : Stored.UPDATED;
    }

    private <D extends Document> D read(EntryType<D, ?> type, String text) {
        return format.read(text.getBytes(StandardCharsets.UTF_8), type.document(), new ArrayList<>());
    }

    private enum Stored {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    private static void link(EventDocument event) {
        if (event.assertedBy() != null) {
            Panache.getEntityManager().find(Event.class, event.id()).assertedBy = event.assertedBy();
        }
    }

    /**
     * Stores edited entries just as they are given, if all rules hold; the caller has locked the knowledge base.
     *
     * @param at what the pointers of faults begin with, for each entry; empty where there is one and it is what was sent
     * @throws ProblemException 422 with every fault; nothing is changed then
     */
    public void put(List<Edited> entries, Faults faults, Author author) {
        Held held = new Held();
        entries.forEach(edited -> held.add(edited.kind(), edited.at(), edited.document(), faults.isEmpty()));
        check(held, faults, Rules::check);
        faults.refuse();
        for (Kind kind : Kind.values()) {
            held.each(kind, item -> {
                String current = Change.latest(kind, item.document().id())
                        .map(change -> change.document)
                        .orElse(null);
                put(EntryType.of(kind), item.document(), current, Importer::ordered, author);
            });
        }
        Panache.getEntityManager().flush();
        held.each(Kind.EVENT, item -> link((EventDocument) item.document()));
    }

    /**
     * An entry as an edit leaves it.
     *
     * @param at what the pointers of its faults begin with
     */
    public record Edited(Kind kind, String at, Document document) {}

    /** Checks stored entries again, with what is known now: with a text that has just been attached. */
    public void checkAgain(List<Edited> entries, Faults faults) {
        Held held = new Held();
        entries.forEach(edited -> held.add(edited.kind(), edited.at(), edited.document(), true));
        check(held, faults, Rules::check);
        faults.refuse();
    }

    private interface Check {
        void of(Rules rules, Kind kind, Brought.Item item);
    }

    private void check(Brought brought, Faults faults, Check check) {
        Rules rules = new Rules(new Known(brought), validator, faults);
        for (Kind kind : Kind.values()) {
            brought.each(kind, item -> check.of(rules, kind, item));
        }
    }
}
