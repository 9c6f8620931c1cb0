package org.frontlinekb.listing;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.Collection;
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
