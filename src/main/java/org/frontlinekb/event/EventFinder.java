package org.frontlinekb.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Criteria.Given;
import org.frontlinekb.listing.Finder;
import org.frontlinekb.listing.Parts;

/**
 * Keeps the columns of events in step with the database, from which they are derived: what changed since the revision they
 * have come to is read from the history. A little is read by the request that needs it; more, or many events for the first
 * time, by a thread beside, and the database is asked meanwhile.
 */
@Singleton
public class EventFinder implements Finder {

    /** Events or changes that a request waits for: some tens of milliseconds. */
    private static final int AT_ONCE = 1_000;

    /** Events or changes read at a time. */
    private static final int PIECE = 500;

    /** What an event takes, roughly: docs/performance.md. */
    private static final long BYTES_AN_EVENT = 200;

    /** No more than this part of the heap is for them. */
    private static final int SHARE = 4;

    /** How long the database is left to it after they could not be read. */
    private static final Duration REST = Duration.ofMinutes(5);

    /** How long the end of the service waits for a piece that is being read. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    /** The columns, and the revision that they are of. */
    private record Kept(EventColumns columns, long revision) {}

    private final ReentrantLock reading = new ReentrantLock();
    private volatile Kept kept;
    private volatile Thread beside;
    private volatile boolean stopping;
    private volatile long restedAt = System.nanoTime() - REST.toNanos();

    EventFinder(MeterRegistry metrics) {
        Gauge.builder("frontline.columns.events", () -> {
                    Kept now = kept;
                    return now == null ? 0 : now.columns().size();
                })
                .description("Events that can be filtered and counted in memory; 0 until they have been read")
                .register(metrics);
    }

    @Override
    public Optional<Matches> find(List<Given> conditions) {
        Kept now = inStep();
        return now == null ? Optional.empty() : now.columns().find(conditions, now.revision());
    }

    /** The events that a filter selects, to be counted: from memory, or as long as they are not there, from the database. */
    public EventRows rows(EventFilter filter) {
        Criteria criteria = Event.matching(filter);
        return criteria.given()
                .flatMap(conditions -> Optional.ofNullable(inStep())
                        .flatMap(now -> now.columns().rows(conditions)))
                .orElseGet(() -> new DatabaseRows(criteria));
    }

    /** The columns as they are at the newest revision; null as long as they are not there. */
    private Kept inStep() {
        Kept now = kept;
        if (now != null && now.revision() == Change.head()) {
            return now;
        }
        if (beside != null || System.nanoTime() - restedAt < REST.toNanos()) {
            return null;
        }
        reading.lock();
        try {
            long head = Change.head();
            now = kept;
            if (now == null || now.revision() > head || now.columns().worn()) {
                now = Event.count() > AT_ONCE ? null : all(head, Runnable::run);
            } else if (head - now.revision() > AT_ONCE) {
                now = null;
            } else {
                now = next(now, head);
            }
            // What was read may have come with a revision of its own since.
            for (head = Change.head(); now != null && now.revision() < head; head = Change.head()) {
                now = head - now.revision() > AT_ONCE ? null : next(now, head);
            }
            if (now == null) {
                readBeside();
            } else {
                kept = now;
            }
            return now;
        } finally {
            reading.unlock();
        }
    }

    private void readBeside() {
        if (Event.count() * BYTES_AN_EVENT > Runtime.getRuntime().maxMemory() / SHARE) {
            kept = null;
            rest();
            Log.info("There are more events than this heap has room for; the database filters and counts them");
        } else if (beside == null && !stopping) {
            beside = new Thread(this::catchUp, "event-columns");
            beside.setDaemon(true);
            beside.start();
        }
    }

    /** What failed, or does not fit, is not tried again at once. */
    private void rest() {
        restedAt = System.nanoTime();
    }

    private void catchUp() {
        try {
            long start = System.nanoTime();
            Kept now = kept;
            long head = apart(Change::head);
            if (now == null
                    || now.revision() > head
                    || now.columns().worn()
                    || head - now.revision() > now.columns().size()) {
                // Not both at once in memory.
                now = null;
                kept = null;
                now = all(
                        head,
                        piece -> apart(() -> {
                            piece.run();
                            return null;
                        }));
            }
            while (now.revision() < head) {
                Kept before = now;
                long upTo = Math.min(head, before.revision() + PIECE);
                now = apart(() -> next(before, upTo));
                head = apart(Change::head);
            }
            kept = now;
            Log.infof(
                    "%d events can be filtered and counted in memory, after %d s",
                    now.columns().size(),
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
        } catch (CancellationException stopped) {
            Log.debug(stopped.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            kept = null;
            rest();
            Log.warn("Events cannot be read into memory; the database filters and counts them", e);
        } finally {
            beside = null;
        }
    }

    /** A piece of reading in a transaction of its own, unless the service ends. */
    private <T> T apart(Callable<T> piece) {
        if (stopping) {
            throw new CancellationException("Events are not read any more, the service ends");
        }
        return QuarkusTransaction.requiringNew().call(piece);
    }

    /** All events; what changes meanwhile is for the next step. */
    private static Kept all(long head, Consumer<Runnable> session) {
        EventColumns columns = new EventColumns();
        session.accept(() -> columns.place(paths()));
        AtomicReference<String> last = new AtomicReference<>("");
        while (last.get() != null) {
            session.accept(() -> {
                List<EventColumns.Row> rows = rows(events("e.id > :last")
                        .setParameter("last", last.get())
                        .setMaxResults(PIECE)
                        .getResultList());
                columns.put(List.of(), rows);
                last.set(rows.isEmpty() ? null : rows.get(rows.size() - 1).id());
            });
        }
        return new Kept(columns, head);
    }

    /** What changed since, up to a revision. */
    private static Kept next(Kept before, long upTo) {
        Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);
        Panache.getEntityManager()
                .createQuery(
                        "select c.kind, c.entryId from Change c where c.revision > :since and c.revision <= :upTo",
                        Object[].class)
                .setParameter("since", before.revision())
                .setParameter("upTo", upTo)
                .getResultList()
                .forEach(change -> changed.computeIfAbsent((Kind) change[0], first -> new HashSet<>())
                        .add((String) change[1]));
        if (changed.containsKey(Kind.REGION)) {
            before.columns().place(paths());
        }
        if (changed.containsKey(Kind.EVENT)) {
            Set<String> ids = changed.get(Kind.EVENT);
            before.columns()
                    .put(
                            ids,
                            rows(events("e.id in :ids").setParameter("ids", ids).getResultList()));
        }
        return new Kept(before.columns(), upTo);
    }

    private static Map<String, String> paths() {
        return Panache.getEntityManager()
                .createQuery("select r.id, r.path from Region r", Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(region -> (String) region[0], region -> (String) region[1]));
    }

    /**
     * What events are like now, by their ids, as they are in order in the columns. Read as entities are: the days of a cursor are an
     * entity's, and have to be the same.
     */
    private static TypedQuery<Tuple> events(String condition) {
        return Panache.getEntityManager()
                .createQuery(
                        "select e.id as id, e.type as type, e.status as status, e.occurred.partOfDay as part_of_day,"
                                + " e.report.id as report, e.partOf.id as part_of, e.assertedBy as speaker,"
                                + " e.occurred.edtf as edtf, e.occurred.earliest as earliest, e.occurred.latest as latest,"
                                + " e.orderedOn as ordered_on, e.orderedBack as ordered_back from Event e where "
                                + condition + " order by e.id",
                        Tuple.class);
    }

    private static List<EventColumns.Row> rows(List<Tuple> events) {
        List<String> ids =
                events.stream().map(event -> event.get("id", String.class)).toList();
        Parts<String> units = texts(ids, "event_participant", "unit_id");
        Parts<String> people = texts(ids, "event_participant", "person_id");
        Parts<String> regions = texts(ids, "event_region", "region_id");
        return events.stream()
                .map(event -> {
                    String id = event.get("id", String.class);
                    return new EventColumns.Row(
                            id,
                            Map.of(
                                    "type", set(event.get("type")),
                                    "status", set(event.get("status")),
                                    "part_of_day", set(event.get("part_of_day")),
                                    "report", set(event.get("report")),
                                    "part_of", set(event.get("part_of")),
                                    "unit", Set.copyOf(units.of(id)),
                                    "person", Set.copyOf(people.of(id)),
                                    "region", Set.copyOf(regions.of(id))),
                            event.get("speaker") != null,
                            event.get("edtf") != null,
                            event.get("earliest", LocalDate.class),
                            event.get("latest", LocalDate.class),
                            event.get("ordered_on", LocalDate.class),
                            event.get("ordered_back", LocalDate.class));
                })
                .toList();
    }

    private static Parts<String> texts(Collection<String> ids, String table, String column) {
        return Parts.of(
                ids,
                "select event_id, %1$s from %2$s where event_id = any(?) and %1$s is not null".formatted(column, table),
                (id, row) -> row.text());
    }

    private static Set<String> set(Object value) {
        return value == null
                ? Set.of()
                : Set.of(value instanceof Enum<?> constant ? Codes.of(constant) : value.toString());
    }

    /** A piece that is being read is read to its end. */
    void end(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        Thread last = beside;
        if (last != null) {
            last.join(LONGEST_END.toMillis());
        }
    }
}
