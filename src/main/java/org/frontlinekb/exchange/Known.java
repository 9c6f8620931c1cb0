package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.person.Person;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.unit.Unit;

/** What a document can refer to: what it brings itself, and what is stored. Each id is looked up in the database once. */
final class Known {

    /** The entity that stores a kind. */
    static final Map<Kind, Class<? extends Entry>> ENTITIES = new EnumMap<>(Map.of(
            Kind.REPORT, Report.class,
            Kind.REGION, Region.class,
            Kind.UNIT, Unit.class,
            Kind.PERSON, Person.class,
            Kind.EVENT, Event.class,
            Kind.QUOTE, Quote.class));

    /**
     * What spans of a report are checked against.
     *
     * @param length of its text in code points
     * @param text its code points where the text is held, else null
     */
    record Extent(int length, int[] text) {}

    private final Map<Kind, Map<String, Document>> brought = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Boolean>> stored = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, Optional<String>>> storedUp = new EnumMap<>(Kind.class);
    private final Map<String, Optional<Extent>> extents = new HashMap<>();

    private final KnowledgeDocument document;
    private Map<String, String> codes;

    Known(KnowledgeDocument document) {
        this.document = document;
        bring(Kind.REPORT, document.reports());
        bring(Kind.REGION, document.regions());
        bring(Kind.UNIT, document.units());
        bring(Kind.PERSON, document.people());
        bring(Kind.EVENT, document.events());
        bring(Kind.QUOTE, document.quotes());
    }

    private void bring(Kind kind, Collection<? extends Document> documents) {
        stored.put(kind, new HashMap<>());
        storedUp.put(kind, new HashMap<>());
        brought.put(
                kind,
                documents.stream()
                        .filter(entry -> entry != null && entry.id() != null)
                        .collect(Collectors.toMap(Document::id, Function.identity(), (first, doubled) -> first)));
    }

    boolean contains(Kind kind, String id) {
        return brought.get(kind).containsKey(id) || isStored(kind, id);
    }

    boolean isStored(Kind kind, String id) {
        return stored.get(kind)
                .computeIfAbsent(id, key -> Panache.getEntityManager().find(ENTITIES.get(kind), key) != null);
    }

    /** The entry this document brings, if it brings one with this id. */
    <D extends Document> Optional<D> brought(Kind kind, String id, Class<D> type) {
        return Optional.ofNullable(type.cast(brought.get(kind).get(id)));
    }

    /** Ids of the quotes and events of one report can be told apart: the report an entry is of. */
    Optional<String> reportOf(Kind kind, String id) {
        Document own = brought.get(kind).get(id);
        if (own instanceof EventDocument event) {
            return Optional.ofNullable(event.report());
        }
        if (own instanceof QuoteDocument quote) {
            return Optional.ofNullable(quote.report());
        }
        Entry entry = Panache.getEntityManager().find(ENTITIES.get(kind), id);
        if (entry instanceof Event event) {
            return Optional.of(event.report.id);
        }
        return entry instanceof Quote quote ? Optional.of(quote.report.id) : Optional.empty();
    }

    /** What spans of a report are checked against; empty if there is no such report. */
    Optional<Extent> extent(String report) {
        return extents.computeIfAbsent(report, id -> {
            Optional<Extent> saved = Optional.ofNullable(
                            Panache.getEntityManager().find(Report.class, id))
                    .map(found -> new Extent(found.length, found.heldText().orElse(null)));
            return brought(Kind.REPORT, id, ReportDocument.class)
                    .filter(given -> given.length() != null)
                    .map(given ->
                            new Extent(given.length(), saved.map(Extent::text).orElse(null)))
                    .or(() -> saved);
        });
    }

    /** Id of the region that has a GB/T 2260 code: a stored one before one of this document, else the first of this. */
    String holderOf(String code) {
        if (codes == null) {
            codes = new HashMap<>();
            Set<String> replaced = document.regions().stream()
                    .filter(region -> !region.citationsOnly())
                    .map(RegionDocument::id)
                    .collect(Collectors.toSet());
            Region.<Region>find("code is not null").project(Coded.class).stream()
                    .filter(stored -> !replaced.contains(stored.id()))
                    .forEach(stored -> codes.put(stored.code(), stored.id()));
            document.regions().stream()
                    .filter(region -> region.code() != null)
                    .forEach(region -> codes.putIfAbsent(region.code(), region.id()));
        }
        return codes.get(code);
    }

    /** A stored region's code. */
    record Coded(String id, String code) {}

    /**
     * Whether the chain of references that starts at an entry comes back to it.
     *
     * @param up reads an entry's reference from a document that brings it
     * @param field the association's name in the entity, for entries that are stored
     */
    <D extends Document> boolean loops(Kind kind, D start, Class<D> type, Function<D, String> up, String field) {
        Set<String> passed = new HashSet<>();
        String id = start.id();
        while (id != null && passed.add(id)) {
            Optional<D> own = brought(kind, id, type);
            id = own.isPresent() ? up.apply(own.get()) : storedUp(kind, id, field);
            if (start.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private String storedUp(Kind kind, String id, String field) {
        return storedUp.get(kind)
                .computeIfAbsent(id, key -> {
                    List<String> up = Panache.getEntityManager()
                            .createQuery(
                                    "select e." + field + ".id from "
                                            + ENTITIES.get(kind).getSimpleName() + " e where e.id = :id",
                                    String.class)
                            .setParameter("id", key)
                            .getResultList();
                    // The row of an entry that refers to none holds a null.
                    return up.stream().filter(Objects::nonNull).findFirst();
                })
                .orElse(null);
    }
}
