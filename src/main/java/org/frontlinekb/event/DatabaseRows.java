package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Parts;
import org.roaringbitmap.RoaringBitmap;

/** Selected events as the database has them, numbered in the order of their ids. */
final class DatabaseRows implements EventRows {

    /** What is read of each. */
    @RegisterForReflection
    record Read(String id, String type, String report, LocalDate earliest, LocalDate latest) {}

    private final List<String> ids = new ArrayList<>();
    private final Map<String, RoaringBitmap> types = new HashMap<>();
    private final Map<String, RoaringBitmap> reports = new HashMap<>();
    private final Map<LocalDate, RoaringBitmap> earliest = new HashMap<>();
    private final Map<LocalDate, RoaringBitmap> latest = new HashMap<>();
    private final long among = Event.count();

    DatabaseRows(Criteria criteria) {
        TypedQuery<Read> query = Panache.getEntityManager()
                .createQuery(
                        "select e.id, e.type, e.report.id, e.occurred.earliest, e.occurred.latest from Event e"
                                + criteria.where() + " order by e.id",
                        Read.class);
        criteria.values().forEach(query::setParameter);
        try (Stream<Read> events = query.getResultStream()) {
            events.forEach(event -> {
                int row = ids.size();
                ids.add(event.id);
                put(types, event.type, row);
                put(reports, event.report, row);
                put(earliest, event.earliest, row);
                put(latest, event.latest, row);
            });
        }
    }

    private static <V> void put(Map<V, RoaringBitmap> by, V value, int row) {
        if (value != null) {
            by.computeIfAbsent(value, first -> new RoaringBitmap()).add(row);
        }
    }

    @Override
    public RoaringBitmap selected() {
        return RoaringBitmap.bitmapOfRange(0, ids.size());
    }

    @Override
    public Map<String, RoaringBitmap> by(String parameter) {
        return switch (parameter) {
            case "type" -> types;
            case "report" -> reports;
            case "region" -> through("event_region", "region_id");
            case "unit" -> through("event_participant", "unit_id");
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    private Map<String, RoaringBitmap> through(String table, String column) {
        Map<String, RoaringBitmap> by = new HashMap<>();
        each(
                "select event_id, " + column + " from " + table + " where event_id %s",
                (row, part) -> put(by, part.text(), row));
        return by;
    }

    @Override
    public Map<LocalDate, RoaringBitmap> byEarliest() {
        return earliest;
    }

    @Override
    public Map<LocalDate, RoaringBitmap> byLatest() {
        return latest;
    }

    /** Events that are not selected get the numbers after those that are. */
    @Override
    public IntUnaryOperator larger() {
        Map<String, String> partOf = new HashMap<>();
        Panache.getEntityManager()
                .createQuery("select e.id, e.partOf.id from Event e where e.partOf is not null", Object[].class)
                .getResultList()
                .forEach(part -> partOf.put((String) part[0], (String) part[1]));
        TreeSet<String> unselected = new TreeSet<>(partOf.keySet());
        unselected.addAll(partOf.values());
        unselected.removeIf(id -> place(ids, id) >= 0);
        List<String> others = List.copyOf(unselected);
        Map<Integer, Integer> larger = new HashMap<>();
        partOf.forEach((part, whole) -> larger.put(number(others, part), number(others, whole)));
        return row -> larger.getOrDefault(row, -1);
    }

    private int number(List<String> others, String id) {
        int selected = place(ids, id);
        return selected >= 0 ? selected : ids.size() + place(others, id);
    }

    private static int place(List<String> sorted, String id) {
        return Collections.binarySearch(sorted, id);
    }

    @Override
    public void each(String sql, Parts.Reader reader) {
        Parts.each(ids, among, sql, reader);
    }
}
