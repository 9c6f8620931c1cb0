package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
import java.util.Locale;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Withdrawn;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.ProblemException;

/** Reads entries by id, and says what the caller may have meant where there is none. */
public final class Ids {

    /** Enough to find a slip of the pen in, few enough to compare with in a millisecond. */
    private static final int MOST_CANDIDATES = 1_000;

    private Ids() {}

    /**
     * The entry at an address.
     *
     * @param kind what an entry is called, such as {@code event}
     * @throws ProblemException 404 if there is none
     */
    public static <E> E entry(Class<E> type, String kind, String id) {
        E entry = Panache.getEntityManager().find(type, id);
        if (entry == null) {
            throw ProblemException.unknownEntry(kind, id, near(type, id));
        }
        return entry;
    }

    /**
     * The entry at an address, or what became of it.
     *
     * @throws ProblemException 404 if there never was one, 410 if it was withdrawn
     * @throws jakarta.ws.rs.WebApplicationException 308 to the entry it was merged into
     */
    public static <E extends Entry> E at(Class<E> type, Kind kind, String id) {
        E entry = Panache.getEntityManager().find(type, id);
        if (entry == null) {
            Change.latest(kind, id).ifPresent(change -> {
                throw Withdrawn.answer(change, "");
            });
        }
        return entry != null ? entry : entry(type, kind.name().toLowerCase(Locale.ROOT), id);
    }

    /**
     * Makes sure that an id in a parameter names an entry.
     *
     * @throws BadValue if it does not
     */
    public static void require(Class<?> type, String kind, String id) {
        if (Panache.getEntityManager().find(type, id) == null) {
            throw BadValue.unknownEntry(kind, id, near(type, id));
        }
    }

    /** Ids that begin alike. */
    public static Collection<String> near(Class<?> type, String id) {
        String beginning = id.substring(0, Math.min(2, id.length())).replaceAll("[%_\\\\]", "");
        return Panache.getEntityManager()
                .createQuery("select e.id from " + type.getSimpleName() + " e where e.id like :beginning", String.class)
                .setParameter("beginning", beginning + "%")
                .setMaxResults(MOST_CANDIDATES)
                .getResultList();
    }
}
