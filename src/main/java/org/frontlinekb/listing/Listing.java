package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.TypedQuery;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;

/**
 * The rows that match some criteria, in a total order, read a page at a time by key and not by offset: a walk sees every
 * row once, whatever is written meanwhile.
 */
public final class Listing<E> {

    private final Class<E> type;
    private final Criteria criteria;
    private final List<SortKey<E>> order;

    /**
     * @param type an entity; the criteria and keys call it {@code e}
     * @param order the sort keys, the last of them unique
     */
    public Listing(Class<E> type, Criteria criteria, List<SortKey<E>> order) {
        this.type = type;
        this.criteria = criteria;
        this.order = order;
    }

    /**
     * Reads one page.
     *
     * @throws ProblemException if the cursor belongs to another query
     */
    public <V> Page<V> page(PageRequest request, UriInfo uri, Function<E, V> view) {
        String query = fingerprint(uri);
        Cursor.Place from = request.cursor() == null ? null : request.cursor().place();
        boolean backward = from != null && from.backward();
        int limit = request.limit().value();

        List<E> rows = new ArrayList<>(read(from, query, backward, limit + 1));
        boolean more = rows.size() > limit;
        if (more) {
            rows.remove(limit);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        boolean hasNext = backward || more;
        boolean hasPrevious = backward ? more : from != null;
        return new Page<>(
                rows.stream().map(view).toList(),
                Total.exactly(count()),
                hasNext && !rows.isEmpty() ? address(uri, place(query, false, rows.get(rows.size() - 1))) : null,
                hasPrevious && !rows.isEmpty() ? address(uri, place(query, true, rows.get(0))) : null);
    }

    private long count() {
        return bind(criteria, "select count(e) from " + type.getSimpleName() + " e" + criteria.where(), Long.class)
                .getSingleResult();
    }

    private List<E> read(Cursor.Place from, String query, boolean backward, int most) {
        Criteria all = criteria.copy();
        if (from != null) {
            after(all, from, query, backward);
        }
        String direction = backward ? " desc" : " asc";
        String orderBy = String.join(
                ", ", order.stream().map(key -> key.path() + direction).toList());
        String hql = "select e from " + type.getSimpleName() + " e" + all.where() + " order by " + orderBy;
        return bind(all, hql, type).setMaxResults(most).getResultList();
    }

    /** Adds: (k1 > v1) or (k1 = v1 and k2 > v2) or … */
    private void after(Criteria all, Cursor.Place from, String query, boolean backward) {
        if (!from.query().equals(query)) {
            throw wrongCursor("the cursor belongs to another query; change filters only on a first page");
        }
        String beyond = backward ? " < " : " > ";
        List<String> alternatives = new ArrayList<>();
        String equal = "";
        for (int i = 0; i < order.size(); i++) {
            SortKey<E> key = order.get(i);
            alternatives.add("(" + equal + key.path() + beyond + ":key" + i + ")");
            equal += key.path() + " = :key" + i + " and ";
        }
        all.and("(" + String.join(" or ", alternatives) + ")");
        try {
            for (int i = 0; i < order.size(); i++) {
                all.parameters()
                        .put("key" + i, order.get(i).parse().apply(from.keys().get(i)));
            }
        } catch (RuntimeException tampered) {
            throw wrongCursor("not a cursor of this service; take it from 'next' or 'prev' of a page");
        }
    }

    private static <T> TypedQuery<T> bind(Criteria criteria, String hql, Class<T> result) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(hql, result);
        criteria.parameters().forEach(query::setParameter);
        return query;
    }

    private Cursor place(String query, boolean backward, E row) {
        List<String> keys =
                order.stream().map(key -> key.value().apply(row).toString()).toList();
        return new Cursor(new Cursor.Place(query, backward, keys));
    }

    /** The same for two requests exactly when path, order and filters are the same, in whatever sequence they stand. */
    private String fingerprint(UriInfo uri) {
        TreeMap<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(List.of("cursor", "limit"));
        filters.replaceAll((name, values) -> values.stream().sorted().toList());
        CRC32 crc = new CRC32();
        crc.update((uri.getPath() + filters + order.stream().map(SortKey::path).toList())
                .getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static String address(UriInfo uri, Cursor cursor) {
        var address = UriBuilder.fromUri(uri.getRequestUri())
                .replaceQueryParam("cursor", cursor.token())
                .build();
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static ProblemException wrongCursor(String message) {
        return ProblemException.badParameters(List.of(Fault.parameter("cursor", new BadValue(message))));
    }
}
