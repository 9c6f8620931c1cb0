package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.frontlinekb.listing.Criteria;
import org.roaringbitmap.RoaringBitmap;

/** Selected events as the database has them, numbered in the order of their ids. */
final class DatabaseRows implements EventRows {

    /** What is read of each. */
    @RegisterForReflection
    record Read(String id, String type, String report, LocalDate earliest, LocalDate latest) {}

    private final List<Read> read;
    private final Map<String, Integer> rows = new HashMap<>();

    DatabaseRows(Criteria criteria) {
        TypedQuery<Read> query = Panache.getEntityManager()
                .createQuery(
                        "select e.id, e.type, e.report.id, e.occurred.earliest, e.occurred.latest from Event e"
                                + criteria.where() + " order by e.id",
                        Read.class);
        criteria.values().forEach(query::setParameter);
        read = query.getResultList();
        read.forEach(event -> rows.put(event.id, rows.size()));
    }

    @Override
    public RoaringBitmap selected() {
        return RoaringBitmap.bitmapOfRange(0, read.size());
    }

    @Override
    public List<String> ids() {
        return read.stream().map(Read::id).toList();
    }

    @Override
    public long among() {
        return Event.count();
    }

    @Override
    public int row(String id) {
        return rows.getOrDefault(id, -1);
    }

    @Override
    public Map<String, RoaringBitmap> by(String parameter) {
        return switch (parameter) {
            case "type" -> by(Read::type);
            case "report" -> by(Read::report);
            case "region" -> through("event_region", "region_id");
            case "unit" -> through("event_participant", "unit_id");
            default -> throw new IllegalArgumentException(parameter);
        };
    }

    @Override
    public Map<LocalDate, RoaringBitmap> byEarliest() {
        return by(Read::earliest);
    }

    @Override
    public Map<LocalDate, RoaringBitmap> byLatest() {
        return by(Read::latest);
    }

    private <V> Map<V, RoaringBitmap> by(Function<Read, V> value) {
        Map<V, RoaringBitmap> by = new HashMap<>();
        for (int row = 0; row < read.size(); row++) {
            put(by, value.apply(read.get(row)), row);
        }
        return by;
    }

    private Map<String, RoaringBitmap> through(String table, String column) {
        Map<String, RoaringBitmap> by = new HashMap<>();
        each(
                "select event_id, " + column + " from " + table + " where event_id %s",
                (row, part) -> put(by, part.text(), row));
        return by;
    }

    private static <V> void put(Map<V, RoaringBitmap> by, V value, int row) {
        if (value != null) {
            by.computeIfAbsent(value, first -> new RoaringBitmap()).add(row);
        }
    }

    /** Events that are not selected get the numbers after those that are. */
    @Override
    public IntUnaryOperator larger() {
        Map<String, Integer> numbers = new HashMap<>(rows);
        Map<Integer, Integer> larger = new HashMap<>();
        Panache.getEntityManager()
                .createQuery("select e.id, e.partOf.id from Event e where e.partOf is not null", Object[].class)
                .getResultList()
                .forEach(part -> larger.put(number(numbers, part[0]), number(numbers, part[1])));
        return row -> larger.getOrDefault(row, -1);
    }

    private static int number(Map<String, Integer> numbers, Object id) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent((String) id, next);
        return known == null ? next : known;
    }
}
