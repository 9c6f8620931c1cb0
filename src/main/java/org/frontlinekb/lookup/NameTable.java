package org.frontlinekb.lookup;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.person.Person;
import org.frontlinekb.region.Region;
import org.frontlinekb.unit.Unit;

/**
 * All that bears a name, in memory: some thousand entries are gone through in less time than a database takes to parse a
 * query. It is read at its first use and brought up to the newest revision at each.
 */
@ApplicationScoped
public class NameTable {

    /** Reading everything anew is then no dearer than reading what changed. */
    private static final int MOST_CHANGES = 500;

    /**
     * The entries at a revision.
     *
     * @param entries by {@link Named#key}
     */
    public record Snapshot(long revision, Map<String, Named> entries) {

        /** Every entry, ordered by kind and id. */
        public Collection<Named> all() {
            return entries.values();
        }

        /** The entry with this key, {@code region/hubei}; null if there is none. */
        public Named get(String key) {
            return entries.get(key);
        }

        /** The regions around an entry, the largest first. */
        public List<Named> around(Named named) {
            return named.around().stream()
                    .map(id -> get(Named.key(NamedKind.REGION, id)))
                    .filter(region -> region != null)
                    .toList();
        }

        /** What tells it from others of the same name: what it is and where. */
        public String description(Named named) {
            String where =
                    around(named).stream().map(region -> region.name().zh()).collect(Collectors.joining(" "));
            String what = named.type() == null ? "" : named.type();
            return what.isEmpty() || where.isEmpty() ? what + where : what + ", " + where;
        }

        /** How well an entry fits; a region also by its name behind, or before, those of regions it lies in. */
        public Hit fits(Named named, Asked asked) {
            Hit hit = named.fits(asked);
            return named.level() == null ? hit : Hit.better(hit, whole(named, asked.toneless()));
        }

        /** 湖北省武汉市, 湖北武汉, Wuhan, Hubei: only where every part is the whole of a name. */
        private Hit whole(Named region, String text) {
            Hit best = null;
            for (Spelling spelling : region.spellings()) {
                boolean together = spelling.why() != Why.CODE
                        && (leaves(text, spelling, true, rest -> named(rest, around(region), true))
                                || leaves(text, spelling, false, rest -> named(rest, around(region), false)));
                if (together) {
                    best = Hit.better(best, new Hit(spelling.why().score, spelling.why()));
                }
            }
            return best;
        }

        /**
         * Whether a text is nothing but names of some of these regions, in their order.
         *
         * @param largestFirst as in Chinese; else the smallest comes first
         */
        private static boolean named(String text, List<Named> around, boolean largestFirst) {
            for (int i = around.size() - 1; i >= 0; i--) {
                List<Named> larger = around.subList(0, i);
                for (Spelling spelling : around.get(i).spellings()) {
                    if (text.equals(spelling.joined())
                            || leaves(text, spelling, largestFirst, rest -> named(rest, larger, largestFirst))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether a text ends, or starts, with a spelling and what it leaves is as wanted. */
        private static boolean leaves(String text, Spelling spelling, boolean atEnd, Predicate<String> wanted) {
            int rest = text.length() - spelling.joined().length();
            if (rest <= 0) {
                return false;
            }
            return atEnd
                    ? text.endsWith(spelling.joined()) && wanted.test(text.substring(0, rest))
                    : text.startsWith(spelling.joined())
                            && wanted.test(text.substring(spelling.joined().length()));
        }
    }

    private volatile Snapshot snapshot;

    /** The entries as they are now. */
    public Snapshot now() {
        long head = Change.head();
        Snapshot held = snapshot;
        return held != null && held.revision >= head ? held : refreshed(head);
    }

    private synchronized Snapshot refreshed(long head) {
        if (snapshot == null || snapshot.revision < head) {
            // A transaction of its own: its entities are let go of with it.
            snapshot = QuarkusTransaction.requiringNew().call(() -> snapshot == null ? read() : updated(snapshot));
        }
        return snapshot;
    }

    private static Snapshot read() {
        // Asked first: what is written meanwhile is read once more later, not missed.
        long revision = Change.head();
        Map<String, Named> entries = new TreeMap<>();
        Region.<Region>listAll().stream().map(Named::of).forEach(named -> entries.put(named.key(), named));
        Unit.<Unit>listAll().stream().map(Named::of).forEach(named -> entries.put(named.key(), named));
        Person.<Person>listAll().stream().map(Named::of).forEach(named -> entries.put(named.key(), named));
        return new Snapshot(revision, entries);
    }

    private static Snapshot updated(Snapshot before) {
        List<Change> changes = Change.since(before.revision, MOST_CHANGES + 1);
        // What lies in a region moves with it, without a change of its own.
        if (changes.size() > MOST_CHANGES || changes.stream().anyMatch(change -> change.kind == Kind.REGION)) {
            return read();
        }
        Map<String, Named> entries = new TreeMap<>(before.entries);
        for (Change change : changes) {
            switch (change.kind) {
                case UNIT ->
                    put(
                            entries,
                            Named.key(NamedKind.UNIT, change.entryId),
                            Unit.<Unit>findByIdOptional(change.entryId)
                                    .map(Named::of)
                                    .orElse(null));
                case PERSON ->
                    put(
                            entries,
                            Named.key(NamedKind.PERSON, change.entryId),
                            Person.<Person>findByIdOptional(change.entryId)
                                    .map(Named::of)
                                    .orElse(null));
                default -> {
                    // The others bear no names.
                }
            }
        }
        return new Snapshot(changes.isEmpty() ? before.revision : changes.get(changes.size() - 1).revision, entries);
    }

    private static void put(Map<String, Named> entries, String key, Named named) {
        if (named == null) {
            entries.remove(key);
        } else {
            entries.put(key, named);
        }
    }
}
