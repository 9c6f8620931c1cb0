package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.hibernate.jpa.HibernateHints;

/**
 * The rows that match some criteria, in a total order, read a piece at a time by key and not by offset: a walk sees every
 * row once, whatever is written meanwhile.
 */
final class Listing<E> {

    /** Rows read at once when all are streamed: enough that statements cost little, few enough to hold in memory. */
    private static final int PIECE = 500;

    /** As few rows as these are looked up however few there are in all. */
    private static final int FEW = 200;

    /** Rows that are walked in the time that one is looked up and sorted: docs/performance.md. */
    private static final double WALKED = 4;

    /** One key of the order and its direction. */
    record Ordered<E>(SortKey<E> key, boolean descending) {

        String path() {
            return key.path(descending);
        }

        Object of(E row) {
            return key.value(descending).apply(row);
        }
    }

    /**
     * Some rows, in the list's order.
     *
     * @param more whether there are rows after them (before them, when read backward)
     */
    record Rows<E>(List<E> rows, boolean more) {}

    private final Class<E> type;
    private final Criteria criteria;
    private final List<Ordered<E>> order;
    private final List<String> leading;
    private final Counts counts;
    private final Finder finder;
    private Optional<Finder.Matches> found;

    /**
     * @param type an entity; the criteria and keys call it {@code e}
     * @param order the sort keys, the last of them unique
     * @param leading paths that an index has before the keys of this order
     * @param counts where what is counted is kept
     * @param finder what is asked before the database is
     */
    Listing(
            Class<E> type,
            Criteria criteria,
            List<Ordered<E>> order,
            List<String> leading,
            Counts counts,
            Finder finder) {
        this.type = type;
        this.criteria = criteria;
        this.order = order;
        this.leading = leading;
        this.counts = counts;
        this.finder = finder;
    }

    /** How many rows there are in all. */
    long count() {
        return found().map(Finder.Matches::count).orElseGet(() -> counted(criteria));
    }

    private long count(Criteria other) {
        return found(other).map(Finder.Matches::count).orElseGet(() -> counted(other));
    }

    private long counted(Criteria all) {
        return all.split().stream()
                .mapToLong(part -> {
                    String hql = "select count(e) from " + type.getSimpleName() + " e" + part.where();
                    return counts.of(
                            hql,
                            part.values(),
                            () -> bind(part, hql, Long.class).getSingleResult());
                })
                .sum();
    }

    /** The rows as the finder has them, sought once; all rows the database reads as they stand in an index. */
    private Optional<Finder.Matches> found() {
        if (found == null) {
            found = criteria.isEmpty() ? Optional.empty() : found(criteria);
        }
        return found;
    }

    private Optional<Finder.Matches> found(Criteria all) {
        return all.given().flatMap(finder::find);
    }

    /** The rows from a place on, or from the start; backward those before it, still in the list's order. */
    Rows<E> read(Cursor.Place from, int most) {
        boolean backward = from != null && from.backward();
        List<E> rows = new ArrayList<>(fetch(from == null ? null : from.keys(), backward, most + 1));
        boolean more = rows.size() > most;
        if (more) {
            rows.remove(most);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        return new Rows<>(rows, more);
    }

    /** Hands over every row from a place on, or from the start; piece by piece, in constant memory. */
    void each(Cursor.Place from, Consumer<List<E>> piece) {
        List<String> keys = from == null ? null : from.keys();
        while (true) {
            List<E> rows = fetch(keys, false, PIECE);
            if (rows.isEmpty()) {
                return;
            }
            piece.accept(rows);
            keys = keys(rows.get(rows.size() - 1));
            Panache.getEntityManager().clear();
        }
    }

    /** The sort key values of a row, as a cursor has them. */
    List<String> keys(E row) {
        return order.stream().map(ordered -> text(ordered.of(row))).toList();
    }

    private static String text(Object value) {
        return comparable(value).toString();
    }

    /**
     * A path that is the same in all rows, and that an index has before the keys of the order: named first, it changes
     * nothing in the order, but H2 then reads the rows as they stand in that index and sorts nothing.
     */
    private Optional<String> leading(Criteria part) {
        return leading.stream().filter(part::fixes).findFirst();
    }

    /**
     * First those that share all keys but the last with the place, then those that share fewer: each stands together in an
     * index, while of all in one condition the rows before the place would be read as well.
     */
    private List<E> fetch(List<String> from, boolean backward, int most) {
        List<Object> keys = from == null ? null : parsed(from);
        List<Finder.By> by = order.stream()
                .map(ordered -> new Finder.By(ordered.key().name(), ordered.descending()))
                .toList();
        Optional<List<E>> known = found().flatMap(
                        matches -> matches.ids(by, backward, keys, most).flatMap(ids -> load(ids, matches.revision())));
        if (known.isPresent()) {
            return known.get();
        }
        if (from == null) {
            return fetch(criteria, backward, most);
        }
        List<E> rows = new ArrayList<>();
        for (int shared = order.size() - 1; shared >= 0 && rows.size() < most; shared--) {
            Criteria after = criteria.copy();
            for (int i = 0; i <= shared; i++) {
                String compared = i < shared ? " = " : order.get(i).descending() != backward ? " < " : " > ";
                after.and(order.get(i).path() + compared + ":key" + i, Map.of("key" + i, keys.get(i)));
            }
            rows.addAll(fetch(after, backward, most - rows.size()));
        }
        return rows;
    }

    /**
     * The rows with these ids, in their order; empty if one was changed or withdrawn since they were found: it may stand
     * elsewhere now, and the next page begins where the last row of this one stands.
     */
    private Optional<List<E>> load(List<String> ids, long revision) {
        if (ids.isEmpty()) {
            return Optional.of(List.of());
        }
        Map<String, E> rows = Panache.getEntityManager()
                .createQuery(
                        "select e from " + type.getSimpleName() + " e where e.id in :ids and e.revision <= :revision",
                        type)
                .setParameter("ids", ids)
                .setParameter("revision", revision)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> keys(row).get(order.size() - 1), Function.identity()));
        return rows.size() == ids.size()
                ? Optional.of(ids.stream().map(rows::get).toList())
                : Optional.empty();
    }

    private List<Object> parsed(List<String> from) {
        if (from.size() == order.size()) {
            try {
                List<Object> keys = new ArrayList<>();
                for (Ordered<E> ordered : order) {
                    keys.add(ordered.key().parse().apply(from.get(keys.size())));
                }
                return keys;
            } catch (RuntimeException tampered) {
                // Refused like one of another length.
            }
        }
        throw wrongCursor("not a cursor of this service; take it from 'next' or 'prev' of a page");
    }

    private List<E> fetch(Criteria all, boolean backward, int most) {
        List<List<E>> parts =
                all.split().stream().map(part -> read(part, backward, most)).toList();
        return parts.size() == 1
                ? parts.get(0)
                : parts.stream()
                        .flatMap(List::stream)
                        .sorted((one, other) -> compare(one, other, backward))
                        .limit(most)
                        .toList();
    }

    private List<E> read(Criteria part, boolean backward, int most) {
        List<String> orderBy = new ArrayList<>();
        leading(part).ifPresent(path -> orderBy.add(path + direction(order.get(0), backward)));
        order.forEach(ordered -> orderBy.add(ordered.path() + direction(ordered, backward)));
        String hql = "select e from " + type.getSimpleName() + " e" + part.where(this::few) + " order by "
                + String.join(", ", orderBy);
        return bind(part, hql, type)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Whether to look up all rows that meet a condition and sort them costs less than to walk until a page is full: that is,
     * whether they are fewer than those met on the way. There are no more entries than revisions.
     */
    private boolean few(Criteria.Lookup lookup) {
        int most = Math.max(FEW, (int) Math.sqrt(Limit.DEFAULT * Change.head() / WALKED));
        return counts.of(lookup.ids(), lookup.values(), () -> {
            TypedQuery<String> ids = Panache.getEntityManager()
                    .createQuery(lookup.ids(), String.class)
                    .setMaxResults(most + 1);
            lookup.values().forEach(ids::setParameter);
            return ids.getResultList().size() <= most;
        });
    }

    private static String direction(Ordered<?> ordered, boolean backward) {
        return ordered.descending() != backward ? " desc" : " asc";
    }

    /** As the database orders them: see {@link TextOrder}. */
    @SuppressWarnings("unchecked")
    private int compare(E one, E other, boolean backward) {
        for (Ordered<E> ordered : order) {
            int compared = ((Comparable<Object>) comparable(ordered.of(one))).compareTo(comparable(ordered.of(other)));
            if (compared != 0) {
                return ordered.descending() != backward ? -compared : compared;
            }
        }
        return 0;
    }

    private static Object comparable(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** The counts of a facet; its drill-downs start from {@code address}. */
    FacetView facet(Facet facet, Address address) {
        Criteria others = criteria.without(facet.own());
        Optional<Finder.Matches> found = found(others);
        Counts.Grouped grouped = found.flatMap(matches -> matches.numbers(facet.name()))
                .map(numbers -> listed(numbers, facet.inOrder()))
                .orElseGet(() -> grouped(facet, others));
        var labels = facet.labels()
                .of(grouped.buckets().stream().map(Counts.Bucket::value).toList());
        return new FacetView(
                facet.name(),
                grouped.buckets().stream()
                        .map(bucket -> new FacetView.Bucket(
                                bucket.value(),
                                labels.get(bucket.value()),
                                bucket.rows(),
                                address.replacing(facet.own(), facet.drill().apply(bucket.value()))))
                        .toList(),
                grouped.others(),
                facet.missing() == null
                        ? null
                        : new FacetView.Missing(
                                count(others.copy().lacking(facet)),
                                address.replacing(facet.own(), facet.missingDrill())));
    }

    private static Counts.Grouped listed(Map<String, Long> numbers, boolean inOrder) {
        Comparator<Counts.Bucket> byValue = Comparator.comparing(Counts.Bucket::value);
        Comparator<Counts.Bucket> order = inOrder
                ? byValue
                : Comparator.comparingLong(Counts.Bucket::rows).reversed().thenComparing(byValue);
        // There may be far more than are listed: they are not all sorted.
        PriorityQueue<Counts.Bucket> first = new PriorityQueue<>(order.reversed());
        numbers.forEach((value, rows) -> {
            first.add(new Counts.Bucket(value, rows));
            if (first.size() > FacetView.MOST) {
                first.remove();
            }
        });
        return new Counts.Grouped(first.stream().sorted(order).toList(), numbers.size() - first.size());
    }

    private Counts.Grouped grouped(Facet facet, Criteria others) {
        Criteria valued = others.copy();
        valued.and(facet.value() + " is not null", Map.of());
        if (!facet.condition().isEmpty()) {
            valued.and(facet.condition(), Map.of());
        }
        // Only a join has a row more than once, and to tell rows apart takes as long again.
        String number = facet.join().isEmpty() ? "count(e)" : "count(distinct e.id)";
        String hql = "select " + facet.value() + ", " + number + " from " + type.getSimpleName() + " e"
                + facet.join() + valued.where() + " group by " + facet.value() + " order by "
                + (facet.inOrder() ? "1" : "2 desc, 1");
        return counts.of(
                hql,
                valued.values(),
                () -> Counts.Grouped.of(bind(valued, hql, Object[].class).getResultList().stream()
                        .map(row -> new Counts.Bucket(
                                row[0] instanceof Enum<?> constant ? Codes.of(constant) : row[0].toString(),
                                (Long) row[1]))
                        .toList()));
    }

    private static <T> TypedQuery<T> bind(Criteria criteria, String hql, Class<T> result) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(hql, result);
        criteria.values().forEach(query::setParameter);
        return query;
    }

    static ProblemException wrongCursor(String message) {
        return ProblemException.badParameters(List.of(Fault.parameter("cursor", new BadValue(message))));
    }
}
