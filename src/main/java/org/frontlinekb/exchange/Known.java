package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportDocument;

/** What a document can refer to: what it brings itself, and what is stored. Each id is looked up in the database once. */
final class Known {

    /**
     * What spans of a report are checked against.
     *
     * @param length of its text in code points
     * @param text its code points where the text is held, else null
     */
    record Extent(int length, int[] text) {}

    /** Looked up lately; bounded, so that an import of any size takes the same memory. */
    private static final class Lately<K, V> extends LinkedHashMap<K, V> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Lately(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    private record Key(Kind kind, String id) {}

    private static final int MOST_ENTRIES = 20_000;
    /** A held text is up to 4 MB of code points. */
    private static final int MOST_REPORTS = 16;

    private final Brought brought;
    private final Map<Key, Boolean> stored = new Lately<>(MOST_ENTRIES);
    private final Map<Key, Optional<String>> storedUp = new Lately<>(MOST_ENTRIES);
    private final Map<String, Optional<Extent>> extents = new Lately<>(MOST_REPORTS);
    private Boolean anyWithdrawn;
    private Map<String, String> codes;

    Known(Brought brought) {
        this.brought = brought;
    }

    boolean contains(Kind kind, String id) {
        return brought.find(kind, id).isPresent() || isStored(kind, id);
    }

    boolean isStored(Kind kind, String id) {
        return stored.computeIfAbsent(new Key(kind, id), key -> find(kind, id) != null);
    }

    private static Entry find(Kind kind, String id) {
        return Panache.getEntityManager().find(EntryType.of(kind).entity(), id);
    }

    /** How an entry that is no longer stored came to be withdrawn. */
    Optional<Change> withdrawal(Kind kind, String id) {
        if (anyWithdrawn == null) {
            anyWithdrawn = Change.count("operation", Operation.WITHDRAWN) > 0;
        }
        if (!anyWithdrawn || isStored(kind, id)) {
            return Optional.empty();
        }
        return Change.latest(kind, id).filter(change -> change.operation == Operation.WITHDRAWN);
    }

    /** The entry this document brings, if it brings one with this id. */
    <D extends Document> Optional<D> brought(Kind kind, String id, Class<D> type) {
        return brought.find(kind, id).map(item -> type.cast(item.document()));
    }

    /** Where in what was sent the first entry with this id stands. */
    boolean isFirst(Kind kind, Brought.Item item) {
        return brought.find(kind, item.document().id())
                .map(first -> first.sequence() == item.sequence())
                .orElse(true);
    }

    /** Ids of the quotes and events of one report can be told apart: the report an entry is of. */
    Optional<String> reportOf(Kind kind, String id) {
        Document own = brought.find(kind, id).map(Brought.Item::document).orElse(null);
        if (own instanceof EventDocument event) {
            return Optional.ofNullable(event.report());
        }
        if (own instanceof QuoteDocument quote) {
            return Optional.ofNullable(quote.report());
        }
        Entry entry = find(kind, id);
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

    /** Id of the region that has a GB/T 2260 code: a stored one before one of this import, else the first of this. */
    String holderOf(String code) {
        if (codes == null) {
            codes = new HashMap<>();
            brought.each(Kind.REGION, item -> {
                RegionDocument region = (RegionDocument) item.document();
                if (region.code() != null) {
                    codes.putIfAbsent(region.code(), region.id());
                }
            });
        }
        return Region.<Region>find("code", code)
                .firstResultOptional()
                .map(stored -> stored.id)
                .filter(stored -> brought(Kind.REGION, stored, RegionDocument.class)
                        .map(RegionDocument::citationsOnly)
                        .orElse(true))
                .orElseGet(() -> codes.get(code));
    }

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

    /** The path that a region would have in the hierarchy; of a loop, which is told elsewhere, up to where it closes. */
    String path(RegionDocument region) {
        StringBuilder path = new StringBuilder();
        Set<String> passed = new HashSet<>();
        String id = region.id();
        while (id != null && passed.add(id)) {
            path.insert(0, id + "/");
            Optional<RegionDocument> own =
                    brought(Kind.REGION, id, RegionDocument.class).filter(one -> !one.citationsOnly());
            id = own.isPresent() ? own.get().parent() : storedUp(Kind.REGION, id, "parent");
        }
        return path.toString();
    }

    /** How much longer than a stored region's own the longest path of what lies in it is, if this path is a new one. */
    int below(String id, String path) {
        return Region.<Region>findByIdOptional(id)
                .filter(stored -> !stored.path.equals(path))
                .map(stored -> stored.longestPath() - stored.path.length())
                .orElse(0);
    }

    private String storedUp(Kind kind, String id, String field) {
        return storedUp.computeIfAbsent(new Key(kind, id), key -> {
                    List<String> up = Panache.getEntityManager()
                            .createQuery(
                                    "select e." + field + ".id from "
                                            + EntryType.of(kind).entity().getSimpleName() + " e where e.id = :id",
                                    String.class)
                            .setParameter("id", id)
                            .getResultList();
                    // The row of an entry that refers to none holds a null.
                    return up.stream().filter(Objects::nonNull).findFirst();
                })
                .orElse(null);
    }
}
