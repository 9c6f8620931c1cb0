package org.frontlinekb.event;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Criteria.Given;
import org.frontlinekb.listing.Finder.By;
import org.frontlinekb.listing.Finder.Matches;
import org.frontlinekb.listing.Parts;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * What events are filtered, counted and ordered by, in columns: for each value a bitmap of the rows that have it. A row is
 * written once; where an event changes, it gets a new one, and the old one is no longer live.
 *
 * <p>May be read and written by several threads.
 */
final class EventColumns {

    /** Parameters that ask for values of which an event must have one; facets of the same name count them. */
    private static final Set<String> VALUES =
            Set.of("type", "status", "report", "unit", "person", "region", "part_of_day", "part_of");

    /** Parameters that ask whether an event has any of those values. */
    private static final Map<String, List<String>> ANY = Map.of(
            "has_region", List.of("region"),
            "has_participants", List.of("unit", "person"),
            "is_part", List.of("part_of"));

    /** Fewer rows than these are never too many. */
    private static final int LEAST_WORN = 10_000;

    /**
     * What is kept of an event.
     *
     * @param values its codes and ids by parameter, for each of them
     * @param speaker whether a quoted speaker says so
     * @param dated whether it has a calendar date, be it open
     * @param earliest first day it may have been on, or null
     * @param latest last day, or null
     * @param orderedOn its day in the order of the list
     * @param orderedBack its day in the opposite order
     */
    record Row(
            String id,
            Map<String, Set<String>> values,
            boolean speaker,
            boolean dated,
            LocalDate earliest,
            LocalDate latest,
            LocalDate orderedOn,
            LocalDate orderedBack) {}

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final RoaringBitmap live = new RoaringBitmap();
    private final Map<String, Map<String, RoaringBitmap>> values = new HashMap<>();
    private final Map<String, RoaringBitmap> any = new HashMap<>();
    private final RoaringBitmap speaker = new RoaringBitmap();
    private final RoaringBitmap dated = new RoaringBitmap();
    private final RoaringBitmap withEarliest = new RoaringBitmap();
    private final RoaringBitmap withLatest = new RoaringBitmap();
    private final Map<String, RoaringBitmap> day = new HashMap<>();
    private final Map<String, RoaringBitmap> month = new HashMap<>();
    private final Map<String, RoaringBitmap> province = new HashMap<>();
    private final NavigableMap<LocalDate, RoaringBitmap> latest = new TreeMap<>();
    private final NavigableMap<LocalDate, RoaringBitmap> orderedOn = new TreeMap<>();
    private final NavigableMap<LocalDate, RoaringBitmap> orderedBack = new TreeMap<>();

    /** The id of each row; as many as are sorted, from the first on, stand in their order. */
    private String[] ids = new String[1_024];

    private int rows;
    private int sorted;

    /** Where the others stand. */
    private final Map<String, Integer> unsorted = new HashMap<>();

    private Map<String, String> paths = Map.of();

    EventColumns() {
        VALUES.forEach(parameter -> values.put(parameter, new HashMap<>()));
        ANY.keySet().forEach(parameter -> any.put(parameter, new RoaringBitmap()));
    }

    /** How many events are here. */
    int size() {
        return locked(lock.readLock(), live::getCardinality);
    }

    /** Whether so many rows are no longer live, or stand in no order, that events had better be put into new columns. */
    boolean worn() {
        return locked(lock.readLock(), () -> {
            int most = Math.max(LEAST_WORN, live.getCardinality() / 2);
            return rows - live.getCardinality() > most || unsorted.size() > most;
        });
    }

    /** Takes over what events are now like; those without a row are no longer kept. */
    void put(Collection<String> changed, Collection<Row> now) {
        locked(lock.writeLock(), () -> {
            changed.forEach(this::remove);
            now.forEach(this::add);
            return null;
        });
    }

    /** Takes over where regions lie: the path of each by its id. */
    void place(Map<String, String> regions) {
        locked(lock.writeLock(), () -> {
            paths = regions;
            province.clear();
            values.get("region")
                    .forEach((region, those) -> province(region)
                            .ifPresent(id -> province.computeIfAbsent(id, first -> new RoaringBitmap())
                                    .or(those)));
            return null;
        });
    }

    /** The province that a region lies in or is; empty as long as it is not known where it lies. */
    private Optional<String> province(String region) {
        return Optional.ofNullable(paths.get(region)).map(path -> path.substring(0, path.indexOf('/')));
    }

    private static <T> T locked(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    private void add(Row row) {
        if (rows == ids.length) {
            ids = Arrays.copyOf(ids, rows + rows / 2);
        }
        ids[rows] = row.id();
        if (sorted == rows && (rows == 0 || ids[rows - 1].compareTo(row.id()) < 0)) {
            sorted++;
        } else {
            unsorted.put(row.id(), rows);
        }
        row.values().forEach((parameter, all) -> all.forEach(value -> mark(values.get(parameter), value)));
        row.values().get("region").forEach(region -> province(region).ifPresent(id -> mark(province, id)));
        ANY.forEach((parameter, of) -> mark(
                any.get(parameter),
                of.stream().anyMatch(value -> !row.values().get(value).isEmpty())));
        mark(speaker, row.speaker());
        mark(dated, row.dated());
        mark(withEarliest, row.earliest() != null);
        mark(withLatest, row.latest() != null);
        if (row.latest() != null) {
            mark(latest, row.latest());
        }
        if (row.earliest() != null && row.latest() != null) {
            certain(day, row.earliest(), row.latest());
            certain(month, YearMonth.from(row.earliest()), YearMonth.from(row.latest()));
        }
        mark(orderedOn, row.orderedOn());
        mark(orderedBack, row.orderedBack());
        live.add(rows);
        rows++;
    }

    /** An act counts as one of a day or month only if it was in it for certain. */
    private void certain(Map<String, RoaringBitmap> column, Object first, Object last) {
        if (first.equals(last)) {
            mark(column, first.toString());
        }
    }

    private <K> void mark(Map<K, RoaringBitmap> column, K value) {
        column.computeIfAbsent(value, first -> new RoaringBitmap()).add(rows);
    }

    private void mark(RoaringBitmap column, boolean holds) {
        if (holds) {
            column.add(rows);
        }
    }

    private void remove(String id) {
        int row = row(id);
        if (row >= 0) {
            live.remove(row);
            unsorted.remove(id);
        }
    }

    /** The live row of an event; negative if there is none. */
    private int row(String id) {
        Integer later = unsorted.get(id);
        int row = later == null ? Arrays.binarySearch(ids, 0, sorted, id) : later;
        return row >= 0 && live.contains(row) ? row : -1;
    }

    /**
     * The events that meet all conditions.
     *
     * @param revision revision of the knowledge base that these columns are of, or were a moment ago
     * @return empty if a condition is not known
     */
    Optional<Matches> find(List<Given> conditions, long revision) {
        return locked(lock.readLock(), () -> found(conditions).map(found -> new Found(found, revision)));
    }

    /**
     * The events that meet all conditions, to be counted.
     *
     * @return empty if a condition is not known
     */
    Optional<EventRows> rows(List<Given> conditions) {
        return locked(lock.readLock(), () -> found(conditions).map(Rows::new));
    }

    private Optional<RoaringBitmap> found(List<Given> conditions) {
        // What a condition leaves is mostly much smaller than what there is, which is therefore not copied first.
        RoaringBitmap found = live;
        for (Given given : conditions) {
            found = narrowed(found, given.parameter(), given.value());
            if (found == null) {
                return Optional.empty();
            }
        }
        return Optional.of(found == live ? live.clone() : found);
    }

    /** The rows among some that meet a condition; null if it is not known. */
    private RoaringBitmap narrowed(RoaringBitmap found, String parameter, Object asked) {
        return switch (parameter) {
            case "from" -> happened(found, (Days) asked);
            case "time_match" -> RoaringBitmap.and(found, dated);
            case "undated" -> keep(found, dated, !(Boolean) asked);
            case "has_speaker" -> keep(found, speaker, (Boolean) asked);
            case "id", "q" -> RoaringBitmap.and(found, rows((Collection<?>) asked));
            case "region" -> RoaringBitmap.and(found, within((Collection<?>) asked));
            default -> {
                if (any.containsKey(parameter)) {
                    yield keep(found, any.get(parameter), (Boolean) asked);
                } else if (VALUES.contains(parameter)) {
                    yield RoaringBitmap.and(
                            found,
                            union(((Collection<?>) asked)
                                    .stream().map(value -> values.get(parameter).get(code(value)))));
                } else {
                    yield null;
                }
            }
        };
    }

    private static RoaringBitmap keep(RoaringBitmap found, RoaringBitmap column, boolean holds) {
        return holds ? RoaringBitmap.and(found, column) : RoaringBitmap.andNot(found, column);
    }

    private RoaringBitmap happened(RoaringBitmap found, Days days) {
        RoaringBitmap happened = RoaringBitmap.and(found, dated);
        if (days.certain()) {
            if (days.from() != null) {
                happened.and(withEarliest);
                happened.and(union(orderedOn.tailMap(days.from(), true)));
            }
            if (days.to() != null) {
                happened.and(union(latest.headMap(days.to(), true)));
            }
        } else {
            if (days.from() != null) {
                reach(happened, withLatest, latest.tailMap(days.from(), true));
            }
            if (days.to() != null) {
                reach(happened, withEarliest, orderedOn.headMap(days.to(), true));
            }
        }
        return happened;
    }

    /** Leaves the rows that have a bound on some days, and those that have none on that side. */
    private static void reach(RoaringBitmap happened, RoaringBitmap bounded, Map<LocalDate, RoaringBitmap> days) {
        RoaringBitmap open = RoaringBitmap.andNot(happened, bounded);
        happened.and(union(days));
        happened.or(open);
    }

    private RoaringBitmap rows(Collection<?> wanted) {
        return RoaringBitmap.bitmapOf(wanted.stream()
                .mapToInt(id -> row(id.toString()))
                .filter(row -> row >= 0)
                .toArray());
    }

    /** The rows of regions by patterns of their paths, as the database's {@code like} takes them. */
    private RoaringBitmap within(Collection<?> patterns) {
        return union(values.get("region").entrySet().stream()
                .filter(region -> patterns.stream().anyMatch(pattern -> lies(region.getKey(), pattern.toString())))
                .map(Map.Entry::getValue));
    }

    private boolean lies(String region, String pattern) {
        String path = paths.getOrDefault(region, "");
        return pattern.endsWith("%")
                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                : path.equals(pattern);
    }

    private static RoaringBitmap union(Map<?, RoaringBitmap> columns) {
        return union(columns.values().stream());
    }

    /** Not to be changed: of one column, it is that one. */
    private static RoaringBitmap union(Stream<RoaringBitmap> columns) {
        List<RoaringBitmap> those = columns.filter(Objects::nonNull).toList();
        return those.size() == 1 ? those.get(0) : FastAggregation.or(those.iterator());
    }

    private static String code(Object value) {
        return value instanceof Enum<?> constant ? Codes.of(constant) : value.toString();
    }

    /** Rows that were live when they were sought; their ids stay when they no longer are. */
    private final class Found implements Matches {

        private final RoaringBitmap found;
        private final long revision;

        Found(RoaringBitmap found, long revision) {
            this.found = found;
            this.revision = revision;
        }

        @Override
        public long revision() {
            return revision;
        }

        @Override
        public long count() {
            return found.getCardinality();
        }

        @Override
        public Optional<List<String>> ids(List<By> order, boolean backward, List<Object> after, int most) {
            if (!order.stream().map(By::key).toList().equals(List.of("occurred", "id"))) {
                return Optional.empty();
            }
            return Optional.of(locked(lock.readLock(), () -> {
                var days = order.get(0).descending() ? orderedBack.descendingMap() : orderedOn;
                boolean lastFirst = order.get(1).descending() != backward;
                return ids(backward ? days.descendingMap() : days, lastFirst, after, most);
            }));
        }

        /** Day by day, until there are enough. */
        private List<String> ids(
                NavigableMap<LocalDate, RoaringBitmap> days, boolean lastFirst, List<Object> after, int most) {
            List<String> next = new ArrayList<>();
            for (Map.Entry<LocalDate, RoaringBitmap> day :
                    (after == null ? days : days.tailMap((LocalDate) after.get(0), true)).entrySet()) {
                if (next.size() == most) {
                    break;
                }
                boolean begun = after != null && day.getKey().equals(after.get(0));
                next.addAll(ids(
                        RoaringBitmap.and(found, day.getValue()),
                        lastFirst,
                        begun ? (String) after.get(1) : null,
                        most - next.size()));
            }
            return next;
        }

        /** The first of some rows by their ids: those that stand in that order are followed only until there are enough. */
        private List<String> ids(RoaringBitmap those, boolean lastFirst, String after, int most) {
            Comparator<String> order = lastFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
            List<String> next = new ArrayList<>();
            long row = lastFirst ? before(after) : after(after);
            for (row = step(those, row, lastFirst); row >= 0 && row < sorted && next.size() < most; ) {
                next.add(ids[(int) row]);
                row = step(those, lastFirst ? row - 1 : row + 1, lastFirst);
            }
            for (row = those.nextValue(sorted); row >= 0; row = those.nextValue((int) row + 1)) {
                String id = ids[(int) row];
                if (after == null || order.compare(id, after) > 0) {
                    next.add(id);
                }
            }
            return next.stream().sorted(order).limit(most).toList();
        }

        private static long step(RoaringBitmap those, long row, boolean backward) {
            return row < 0 ? -1 : backward ? those.previousValue((int) row) : those.nextValue((int) row);
        }

        /** The first sorted row that comes after an id. */
        private int after(String id) {
            int place = id == null ? -1 : Arrays.binarySearch(ids, 0, sorted, id);
            return place >= 0 ? place + 1 : id == null ? 0 : -1 - place;
        }

        /** The last sorted row that comes before an id; negative if there is none. */
        private int before(String id) {
            int place = id == null ? sorted : Arrays.binarySearch(ids, 0, sorted, id);
            return place >= 0 ? place - 1 : -2 - place;
        }

        @Override
        public Optional<Map<String, Long>> numbers(String facet) {
            return locked(
                    lock.readLock(),
                    () -> Optional.ofNullable(
                                    switch (facet) {
                                        case "day" -> ordered(day);
                                        case "month" -> ordered(month);
                                        case "region" -> province;
                                        default -> values.get(facet);
                                    })
                            .map(this::numbers));
        }

        /** Null if a year has not four digits: such dates do not stand in the order of their texts. */
        private static Map<String, RoaringBitmap> ordered(Map<String, RoaringBitmap> dates) {
            return dates.keySet().stream().allMatch(date -> Character.isDigit(date.charAt(0))) ? dates : null;
        }

        private Map<String, Long> numbers(Map<String, RoaringBitmap> column) {
            Map<String, Long> numbers = new HashMap<>();
            column.forEach((value, having) -> {
                long number = RoaringBitmap.andCardinality(found, having);
                if (number > 0) {
                    numbers.put(value, number);
                }
            });
            return numbers;
        }
    }

    /** Rows that were live when they were sought. What a row has stays, also when it is no longer live. */
    private final class Rows implements EventRows {

        private final RoaringBitmap found;
        private final long among = live.getCardinality();

        /** The row of each row's larger event, all as they stand at one moment; negative for none. */
        private final int[] larger;

        /** The ids as they are now: later ones are added behind them, or in a larger copy. */
        private final String[] idOf = ids;

        /** In the order of their ids, once they are needed: that takes too long to have others wait for it. */
        private List<Integer> ordered;

        Rows(RoaringBitmap found) {
            this.found = found;
            larger = new int[rows];
            Arrays.fill(larger, -1);
            values.get("part_of").forEach((id, parts) -> {
                int whole = row(id);
                parts.forEach((IntConsumer) part -> join(part, whole));
            });
        }

        /** While several changes are taken over one after another, two events may for a moment be part of each other. */
        private void join(int part, int whole) {
            for (int above = whole; above >= 0; above = larger[above]) {
                if (above == part) {
                    return;
                }
            }
            larger[part] = whole;
        }

        @Override
        public RoaringBitmap selected() {
            return found;
        }

        @Override
        public Map<String, RoaringBitmap> by(String parameter) {
            return locked(lock.readLock(), () -> by(values.get(parameter), found));
        }

        @Override
        public Map<LocalDate, RoaringBitmap> byEarliest() {
            return locked(lock.readLock(), () -> by(orderedOn, RoaringBitmap.and(found, withEarliest)));
        }

        @Override
        public Map<LocalDate, RoaringBitmap> byLatest() {
            return locked(lock.readLock(), () -> by(latest, found));
        }

        private static <V> Map<V, RoaringBitmap> by(Map<V, RoaringBitmap> column, RoaringBitmap those) {
            Map<V, RoaringBitmap> by = new HashMap<>();
            column.forEach((value, having) -> {
                RoaringBitmap both = RoaringBitmap.and(having, those);
                if (!both.isEmpty()) {
                    by.put(value, both);
                }
            });
            return by;
        }

        @Override
        public IntUnaryOperator larger() {
            return row -> larger[row];
        }

        @Override
        public void each(String sql, Parts.Reader reader) {
            if (ordered == null) {
                ordered = found.stream()
                        .boxed()
                        .sorted(Comparator.comparing(row -> idOf[row]))
                        .toList();
            }
            List<String> inOrder = ordered.stream().map(row -> idOf[row]).toList();
            Parts.each(inOrder, among, sql, (place, columns) -> reader.read(ordered.get(place), columns));
        }
    }
}
