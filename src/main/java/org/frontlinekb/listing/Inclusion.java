package org.frontlinekb.listing;

import java.util.Collection;
import java.util.List;

/**
 * Entries that a list can bring along, because its own entries refer to them or they to its entries. Implemented where
 * the brought entries are at home, so that packages still import one way.
 */
public interface Inclusion {

    /** The collection whose lists and entries bring them, such as {@code events}. */
    String of();

    /** What {@code include=} calls them. */
    String name();

    /** The key under {@code included}: the collection of the brought entries. */
    String collection();

    /**
     * The brought entries as they are on the wire, each once, by id, in a number of statements that does not depend on how
     * many there are.
     *
     * @param ids ids of the entries listed
     */
    List<?> load(Collection<String> ids);
}
