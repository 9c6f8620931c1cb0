package org.frontlinekb.listing;

import java.util.function.Function;

/**
 * One key of a total order, ascending.
 *
 * @param path HQL path of the key, never null in any row
 * @param value reads the key of a row
 * @param parse reads the key back from a cursor; throws {@link RuntimeException} on a text that is none
 */
public record SortKey<E>(String path, Function<E, Object> value, Function<String, Object> parse) {

    /** A text key. */
    public static <E> SortKey<E> text(String path, Function<E, Object> value) {
        return new SortKey<>(path, value, text -> text);
    }
}
