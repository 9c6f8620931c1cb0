package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitDocument;

/** Takes knowledge over into the knowledge base: all of a document, or nothing where it breaks a rule. */
@ApplicationScoped
public class Importer {

    private final DocumentFormat format;
    private final Validator validator;

    Importer(DocumentFormat format, Validator validator) {
        this.format = format;
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
        List<Fault> faults = new ArrayList<>();
        KnowledgeDocument document = format.read(text, KnowledgeDocument.class, faults);
        return take(document, author, faults);
    }

    /** The same for a document that is read already. */
    @Transactional
    public Outcome take(KnowledgeDocument document, Author author) {
        return take(document, author, new ArrayList<>());
    }

    private Outcome take(KnowledgeDocument document, Author author, List<Fault> faults) {
        Known known = new Known(document);
        new Rules(document, known, validator, faults).check();
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    ProblemType.BAD_DOCUMENT, faults.size() + " violations; nothing was taken over", faults);
        }
        Set<String> reports =
                document.reports().stream().map(ReportDocument::id).collect(Collectors.toSet());
        Writer writer = new Writer(author);
        writer.store(Kind.REPORT, document.reports(), ReportDocument.class, Report::new, Report::fill, Writer::asGiven);
        writer.store(
                Kind.REGION,
                parentsFirst(document.regions(), RegionDocument::parent),
                RegionDocument.class,
                Region::new,
                Region::fill,
                (old, given) -> merged(old, given, reports));
        writer.store(
                Kind.UNIT,
                parentsFirst(document.units(), UnitDocument::parent),
                UnitDocument.class,
                Unit::new,
                Unit::fill,
                (old, given) -> merged(old, given, reports));
        writer.store(
                Kind.PERSON,
                document.people(),
                PersonDocument.class,
                Person::new,
                Person::fill,
                (old, given) -> merged(old, given, reports));
        // Events and quotes refer to each other; the database checks an event's source only once the quotes are there.
        writer.store(
                Kind.EVENT,
                parentsFirst(document.events(), EventDocument::partOf),
                EventDocument.class,
                Event::new,
                (event, given) -> {
                    event.fill(given);
                    event.assertedBy = null;
                },
                Writer::asGiven);
        writer.store(
                Kind.QUOTE,
                parentsFirst(document.quotes(), quote -> quote.within()),
                QuoteDocument.class,
                Quote::new,
                Quote::fill,
                Writer::asGiven);
        Panache.getEntityManager().flush();
        for (EventDocument event : document.events()) {
            if (event.assertedBy() != null) {
                Event.<Event>findById(event.id()).assertedBy = event.assertedBy();
            }
        }
        return writer.outcome;
    }

    /** Stores entries and their history, and counts. */
    private final class Writer {

        private final Author author;
        private Outcome outcome = Outcome.NOTHING;

        Writer(Author author) {
            this.author = author;
        }

        /** An entry that only one document tells of: the newest is all there is to say. */
        static <D> D asGiven(Optional<D> old, D given) {
            return given;
        }

        /** @param merge makes of an entry as it was last stored, if it was, and as it is given what is to be stored */
        @SuppressWarnings("unchecked")
        <D extends Document, E extends Entry> void store(
                Kind kind,
                List<D> documents,
                Class<D> type,
                Supplier<E> empty,
                BiConsumer<E, D> fill,
                BiFunction<Optional<D>, D, D> merge) {
            for (D given : documents) {
                E entry = (E) Panache.getEntityManager().find(Known.ENTITIES.get(kind), given.id());
                Optional<String> current = entry == null ? Optional.empty() : current(kind, given.id());
                D whole = merge.apply(current.map(old -> read(old, type)), given);
                String text = format.write(whole);
                if (entry == null) {
                    entry = empty.get();
                    entry.id = given.id();
                    fill.accept(entry, whole);
                    Change.record(kind, entry, Operation.CREATED, text, author);
                    entry.persist();
                    outcome = outcome.plus(new Outcome(1, 0, 0));
                } else if (text.equals(current.orElse(null))) {
                    outcome = outcome.plus(new Outcome(0, 0, 1));
                } else {
                    fill.accept(entry, whole);
                    Change.record(kind, entry, Operation.UPDATED, text, author);
                    outcome = outcome.plus(new Outcome(0, 1, 0));
                }
            }
        }
    }

    private static Optional<String> current(Kind kind, String id) {
        return Change.latest(kind, id).map(change -> change.document);
    }

    /** A known region keeps all that the document leaves out, and what other reports support. */
    private static RegionDocument merged(Optional<RegionDocument> old, RegionDocument given, Set<String> reports) {
        RegionDocument base = given.citationsOnly() ? old.orElse(given) : given;
        return base.citing(merged(old.map(RegionDocument::citations), given.citations(), reports));
    }

    private static UnitDocument merged(Optional<UnitDocument> old, UnitDocument given, Set<String> reports) {
        return given.citing(merged(old.map(UnitDocument::citations), given.citations(), reports));
    }

    private static PersonDocument merged(Optional<PersonDocument> old, PersonDocument given, Set<String> reports) {
        return given.citing(
                merged(old.map(PersonDocument::roles), given.roles(), reports, PersonDocument.RoleDocument::report),
                merged(old.map(PersonDocument::citations), given.citations(), reports));
    }

    private static List<CitationDocument> merged(
            Optional<List<CitationDocument>> old, List<CitationDocument> given, Set<String> reports) {
        return merged(old, given, reports, CitationDocument::report);
    }

    /** Report by report, each where it first stood: whichever report is imported again, the order stays. */
    private static <C> List<C> merged(
            Optional<List<C>> old, List<C> given, Set<String> reports, Function<C, String> reportOf) {
        Map<String, Set<C>> byReport = new LinkedHashMap<>();
        for (C known : old.orElse(List.of())) {
            Set<C> ofReport = byReport.computeIfAbsent(reportOf.apply(known), report -> new LinkedHashSet<>());
            if (!reports.contains(reportOf.apply(known))) {
                ofReport.add(known);
            }
        }
        for (C added : given) {
            byReport.computeIfAbsent(reportOf.apply(added), report -> new LinkedHashSet<>())
                    .add(added);
        }
        return byReport.values().stream().flatMap(Set::stream).toList();
    }

    private <D extends Document> D read(String text, Class<D> type) {
        return format.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), type, new ArrayList<>());
    }

    /** The same entries, each after the one it refers to, otherwise in their order. */
    private static <D extends Document> List<D> parentsFirst(List<D> documents, Function<D, String> parent) {
        Map<String, D> waiting = new HashMap<>();
        documents.forEach(document -> waiting.put(document.id(), document));
        List<D> ordered = new ArrayList<>(documents.size());
        documents.forEach(document -> place(document, waiting, ordered, parent));
        return ordered;
    }

    private static <D extends Document> void place(
            D document, Map<String, D> waiting, List<D> ordered, Function<D, String> parent) {
        if (waiting.remove(document.id()) == null) {
            return;
        }
        D before = parent.apply(document) == null ? null : waiting.get(parent.apply(document));
        if (before != null) {
            place(before, waiting, ordered, parent);
        }
        ordered.add(document);
    }
}
