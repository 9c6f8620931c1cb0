package org.frontlinekb.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.person.Person;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.Report;
import org.frontlinekb.unit.Unit;

/** Reads from the database what the index is made of. Everything here runs in the caller's transaction. */
final class Entries {

    static final Map<Kind, Class<? extends Entry>> TYPES = new EnumMap<>(Map.of(
            Kind.REPORT, Report.class,
            Kind.REGION, Region.class,
            Kind.UNIT, Unit.class,
            Kind.PERSON, Person.class,
            Kind.EVENT, Event.class,
            Kind.QUOTE, Quote.class));

    /** An entry by its key. */
    record Key(Kind kind, String id) {
        String text() {
            return IndexEntry.key(kind, id);
        }
    }

    /**
     * For each kind, which entries show something of an entry of that kind, and so have to be indexed with it. {@code :id}
     * is the entry's id; for regions also {@code :path}, a pattern for what lies in it. An id may be found more than once.
     */
    private static final Map<Kind, Map<Kind, String>> SHOWN_BY = Map.of(
            Kind.REGION,
            Map.of(
                    Kind.REGION,
                    "select e.id from Region e where e.path like :path",
                    Kind.UNIT,
                    "select e.id from Unit e where e.region.path like :path",
                    Kind.EVENT,
                    "select e.id from Event e join e.regions p where p.region.path like :path",
                    Kind.QUOTE,
                    "select e.id from Quote e join e.events v join v.regions p where p.region.path like :path"),
            Kind.UNIT,
            Map.of(
                    Kind.UNIT, "select e.id from Unit e where e.parent.id = :id",
                    Kind.PERSON, "select e.id from Person e join e.roles r where r.unit.id = :id",
                    Kind.EVENT, "select e.id from Event e join e.participants p where p.unit.id = :id",
                    Kind.QUOTE, "select e.id from Quote e where e.speakingUnit.id = :id"),
            Kind.PERSON,
            Map.of(
                    Kind.EVENT,
                    "select e.id from Event e join e.participants p where p.person.id = :id",
                    Kind.QUOTE,
                    "select e.id from Quote e where e.speaker.id = :id"),
            Kind.EVENT,
            Map.of(Kind.QUOTE, "select e.id from Quote e join e.events v where v.id = :id"));

    private static final ObjectMapper JSON = new ObjectMapper();

    private Entries() {}

    /** The entries with these ids that are not withdrawn. */
    static List<IndexEntry> of(Kind kind, Collection<String> ids) {
        List<? extends Entry> entries = entities()
                .createQuery("select e from " + name(kind) + " e where e.id in :ids", TYPES.get(kind))
                .setParameter("ids", ids)
                .getResultList();
        return present(kind, entries);
    }

    /** Ids of the entries that follow an id in the order of ids; the first ones for the empty text. */
    static List<String> idsAfter(Kind kind, String id, int most) {
        return entities()
                .createQuery("select e.id from " + name(kind) + " e where e.id > :id order by e.id", String.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** How many entries of a kind are stored. */
    static long count(Kind kind) {
        return entities()
                .createQuery("select count(e) from " + name(kind) + " e", Long.class)
                .getSingleResult();
    }

    /** The changes after a revision, in their order. */
    static List<Change> changesAfter(long revision, int most) {
        return Change.<Change>find("revision > ?1 order by revision", revision)
                .page(0, most)
                .list();
    }

    /** When a change was made, as a text; empty if there is no such change. */
    static String changedAt(long revision) {
        Change change = Change.findById(revision);
        return change == null ? "" : change.changedAt.toString();
    }

    /** What has to be indexed after some changes: the entries changed, and those that show something of them. */
    static Set<Key> touched(List<Change> changes) {
        Set<Key> touched = new LinkedHashSet<>();
        for (Change change : changes) {
            touched.add(new Key(change.kind, change.entryId));
        }
        for (Change change : changes) {
            if (SHOWN_BY.containsKey(change.kind) && changesWhatIsShown(change)) {
                SHOWN_BY.get(change.kind)
                        .forEach((kind, query) -> shownBy(change, query).forEach(id -> touched.add(new Key(kind, id))));
            }
        }
        return touched;
    }

    private static List<String> shownBy(Change change, String hql) {
        var query = entities().createQuery(hql, String.class);
        if (change.kind != Kind.REGION) {
            return query.setParameter("id", change.entryId).getResultList();
        }
        Region region = Region.findById(change.entryId);
        return region == null
                ? List.of()
                : query.setParameter("path", region.path + "%").getResultList();
    }

    /**
     * A report that names a province adds a citation to it: no reason to index everything that ever happened there again.
     * A new entry is shown by nothing that was there before it, only by what comes with changes of its own.
     */
    private static boolean changesWhatIsShown(Change change) {
        if (change.operation == Operation.CREATED) {
            return false;
        }
        String before = Change.<Change>find(
                        "kind = ?1 and entryId = ?2 and revision < ?3 order by revision desc",
                        change.kind,
                        change.entryId,
                        change.revision)
                .firstResultOptional()
                .map(previous -> previous.document)
                .orElse(null);
        return before == null
                || change.document == null
                || !withoutCitations(before).equals(withoutCitations(change.document));
    }

    private static JsonNode withoutCitations(String document) {
        try {
            JsonNode json = JSON.readTree(document);
            return json instanceof ObjectNode object ? object.without("citations") : json;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Withdrawn entries may stay in their tables for those that refer to them; search does not find them. Asked by their last
     * changes: by kind and ids H2 would read all changes of the kind.
     */
    private static List<IndexEntry> present(Kind kind, List<? extends Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Set<Long> withdrawals = new HashSet<>(entities()
                .createQuery(
                        "select c.revision from Change c where c.revision in :last and c.operation = :gone", Long.class)
                .setParameter(
                        "last", entries.stream().map(entry -> entry.revision).toList())
                .setParameter("gone", Operation.WITHDRAWN)
                .getResultList());
        return entries.stream()
                .filter(entry -> !withdrawals.contains(entry.revision))
                .map(entry -> IndexEntry.of(kind, entry))
                .toList();
    }

    private static String name(Kind kind) {
        return TYPES.get(kind).getSimpleName();
    }

    private static EntityManager entities() {
        return Panache.getEntityManager();
    }
}
