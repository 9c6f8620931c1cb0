package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.hibernate.engine.spi.SharedSessionContractImplementor;

/**
 * What belongs to the rows of a page, read as it is shown and not as entities: one statement for each kind of it, however
 * many rows the page has. It is SQL, as most of what a page costs would else be spent between the database and here.
 *
 * @param <T> what is made of each part
 */
public final class Parts<T> {

    /** Owners whose parts are read by one statement, where a page does not bound them. */
    private static final int PIECE = 1_000;

    /** Where fewer than one in so many entries is an owner, the parts of others are not read with theirs. */
    private static final int SPARSE = 20;

    /** Makes a part of the columns that follow the owner's id. */
    @FunctionalInterface
    public interface Maker<T> {
        T of(String owner, Row row) throws SQLException;
    }

    private final Map<String, List<T>> byOwner = new HashMap<>();

    private Parts() {}

    /**
     * Reads the parts of some entries.
     *
     * @param sql selects the id of the owner and then what {@code maker} reads, where the owner's id is {@code = any(?)},
     *     in the order that the parts of one owner shall have
     */
    public static <T> Parts<T> of(Collection<String> owners, String sql, Maker<T> maker) {
        Parts<T> parts = new Parts<>();
        if (!owners.isEmpty()) {
            SharedSessionContractImplementor session =
                    Panache.getEntityManager().unwrap(SharedSessionContractImplementor.class);
            session.doWork(connection -> parts.read(connection, inspected(session, sql), owners, maker));
        }
        return parts;
    }

    /** Whoever looks at the statements of Hibernate sees this one as well. */
    private static String inspected(SharedSessionContractImplementor session, String sql) {
        return session.getJdbcSessionContext().getStatementInspector().inspect(sql);
    }

    private void read(Connection connection, String sql, Collection<String> owners, Maker<T> maker)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", owners.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Row row = new Row(rows);
                    String owner = row.text();
                    byOwner.computeIfAbsent(owner, any -> new ArrayList<>()).add(maker.of(owner, row));
                }
            }
        }
    }

    /**
     * Reads what there is one of for each id; a map that has nothing for null.
     *
     * @param ids may be null, and the same more than once
     */
    public static <T> Map<String, T> one(Stream<String> ids, String sql, Maker<T> maker) {
        Map<String, T> each = new HashMap<>();
        of(ids.filter(Objects::nonNull).distinct().toList(), sql, maker)
                .byOwner
                .forEach((id, parts) -> each.put(id, parts.get(0)));
        return each;
    }

    /**
     * Links to named entries, by id; a map that has nothing for null.
     *
     * @param ids may be null, and the same more than once
     * @param ref makes a link from id and name
     */
    public static Map<String, Ref> refs(String table, Stream<String> ids, BiFunction<String, Name, Ref> ref) {
        return one(
                ids,
                "select id, zh, en, en_origin, pinyin from " + table + " where id = any(?)",
                (id, row) -> ref.apply(id, row.name()));
    }

    /** Other names of entries, by the id of the entry. */
    public static Parts<String> aliases(String table, Collection<String> ids) {
        return of(
                ids,
                "select %1$s_id, alias from %1$s_alias where %1$s_id = any(?) order by 1, position".formatted(table),
                (id, row) -> row.text());
    }

    /** Looks at a part; its columns follow the owner's id. */
    @FunctionalInterface
    public interface Reader {

        /** @param owner the owner's place among the owners */
        void read(int owner, Row row) throws SQLException;
    }

    /**
     * Reads the parts of any number of entries and keeps none: by a statement for each thousand of them, one after the other.
     *
     * @param owners ids in order
     * @param among how many entries there are, of which these are some
     * @param sql selects the id of the owner and then what {@code reader} reads; {@code %s} stands where a condition on the owner's id
     *     needs its operator
     */
    public static void each(List<String> owners, long among, String sql, Reader reader) {
        SharedSessionContractImplementor session =
                Panache.getEntityManager().unwrap(SharedSessionContractImplementor.class);
        // To look up each takes longer than to pass over a few others.
        boolean apart = owners.size() * (long) SPARSE < among;
        String each = sql.formatted(apart ? "= any(?)" : "between ? and ?");
        for (int from = 0; from < owners.size(); from += PIECE) {
            int first = from;
            List<String> piece = owners.subList(from, Math.min(from + PIECE, owners.size()));
            session.doWork(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(inspected(session, each))) {
                    if (apart) {
                        statement.setArray(1, connection.createArrayOf("varchar", piece.toArray()));
                    } else {
                        statement.setString(1, piece.get(0));
                        statement.setString(2, piece.get(piece.size() - 1));
                    }
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            Row row = new Row(rows);
                            int place = Collections.binarySearch(piece, row.text());
                            if (place >= 0) {
                                reader.read(first + place, row);
                            }
                        }
                    }
                }
            });
        }
    }

    /** The parts of one entry; empty where it has none. */
    public List<T> of(String owner) {
        return byOwner.getOrDefault(owner, List.of());
    }

    /** The parts of all entries. */
    public Stream<T> all() {
        return byOwner.values().stream().flatMap(List::stream);
    }

    /** Each part made into something else. */
    public <R> Parts<R> map(Function<T, R> into) {
        Parts<R> parts = new Parts<>();
        byOwner.forEach(
                (owner, of) -> parts.byOwner.put(owner, of.stream().map(into).toList()));
        return parts;
    }
}
