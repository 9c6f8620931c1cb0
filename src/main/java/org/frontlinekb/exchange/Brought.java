package org.frontlinekb.exchange;

import java.util.Optional;
import java.util.function.Consumer;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Kind;

/** The entries that an import brings. */
interface Brought {

    /**
     * One of them.
     *
     * @param sequence counts the entries from 0, in the order they were sent
     * @param at RFC 6901 JSON pointer to it in what was sent
     * @param sound false if its form is at fault: then values are missing that the rules need
     */
    record Item(int sequence, String at, Document document, boolean sound) {}

    /** The first one with this id. */
    Optional<Item> find(Kind kind, String id);

    /** Goes through all of a kind, in the order they were sent. */
    void each(Kind kind, Consumer<Item> consumer);

    /** How many there are in all. */
    int size();
}
