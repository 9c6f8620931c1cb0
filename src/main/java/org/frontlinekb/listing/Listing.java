package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;

/**
 * The rows that match some criteria, in a total order, read a piece at a time by key and not by offset: a walk sees every
 * row once, whatever is written meanwhile.
 */
final class Listing<E> {

    /** Rows read at once when all are streamed: enough that statements cost little, few enough to hold in memory. */
    private static final int PIECE = 500;

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

    /**
     * @param type an entity; the criteria and keys call it {@code e}
     * @param order the sort keys, the last of them unique
     */
    Listing(Class<E> type, Criteria criteria, List<Ordered<E>> order) {
        this.type = type;
        this.criteria = criteria;
        this.order = order;
    }

    /** How many rows there are in all. */
    long count() {
        return count(criteria);
    }

    /** How many rows match other criteria. */
    long count(Criteria other) {
        return bind(other, "select count(e) from " + type.getSimpleName() + " e" + other.where(), Long.class)
                .getSingleResult();
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
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private List<E> fetch(List<String> from, boolean backward, int most) {
        Criteria all = criteria.copy();
        if (from != null) {
            after(all, from, backward);
        }
        String orderBy = String.join(
                ", ",
                order.stream()
                        .map(ordered -> ordered.path() + (ordered.descending() != backward ? " desc" : " asc"))
                        .toList());
        String hql = "select e from " + type.getSimpleName() + " e" + all.where() + " order by " + orderBy;
        return bind(all, hql, type).setMaxResults(most).getResultList();
    }

    /** Adds: (k1 > v1) or (k1 = v1 and k2 > v2) or … */
    private void after(Criteria all, List<String> from, boolean backward) {
        if (from.size() != order.size()) {
            throw wrongCursor("not a cursor of this service; take it from 'next' or 'prev' of a page");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < order.size(); i++) {
            Ordered<E> ordered = order.get(i);
            String beyond = ordered.descending() != backward ? " < " : " > ";
            alternatives.add("(" + equal + ordered.path() + beyond + ":key" + i + ")");
            equal.append(ordered.path()).append(" = :key").append(i).append(" and ");
            try {
                values.put("key" + i, ordered.key().parse().apply(from.get(i)));
            } catch (RuntimeException tampered) {
                throw wrongCursor("not a cursor of this service; take it from 'next' or 'prev' of a page");
            }
        }
        all.and("(" + String.join(" or ", alternatives) + ")", values);
    }

    /** The counts of a facet; its drill-downs start from {@code address}. */
    FacetView facet(Facet facet, Address address) {
        Criteria others = criteria.without(facet.own());
        Criteria valued = others.copy();
        valued.and(facet.value() + " is not null", Map.of());
        if (!facet.condition().isEmpty()) {
            valued.and(facet.condition(), Map.of());
        }
        String hql = "select " + facet.value() + ", count(distinct e.id) from " + type.getSimpleName() + " e"
                + facet.join() + valued.where() + " group by " + facet.value() + " order by "
                + (facet.inOrder() ? "1" : "2 desc, 1");
        List<Object[]> rows = bind(valued, hql, Object[].class).getResultList();
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.stream()
                .limit(FacetView.MOST)
                .forEach(row -> counts.put(
                        row[0] instanceof Enum<?> constant ? Codes.of(constant) : row[0].toString(), (Long) row[1]));
        var labels = facet.labels().of(counts.keySet());
        return new FacetView(
                facet.name(),
                counts.entrySet().stream()
                        .map(bucket -> new FacetView.Bucket(
                                bucket.getKey(),
                                labels.get(bucket.getKey()),
                                bucket.getValue(),
                                address.replacing(facet.own(), facet.drill().apply(bucket.getKey()))))
                        .toList(),
                Math.max(0, rows.size() - FacetView.MOST),
                facet.missing() == null
                        ? null
                        : new FacetView.Missing(
                                count(others.copy().and(facet.missing(), Map.of())),
                                address.replacing(facet.own(), facet.missingDrill())));
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
