package org.frontlinekb.listing;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * One key a list can be sorted by. The expressions are never null in any row.
 *
 * @param name what {@code sort=} calls it
 * @param ascending HQL expression on {@code e}
 * @param descending the expression for the opposite direction: another one where what is missing shall come last both ways
 * @param up reads the ascending expression's value of a row
 * @param down reads the descending expression's value of a row
 * @param parse reads a value back from a cursor; throws {@link RuntimeException} on a text that is none
 */
public record SortKey<E>(
        String name,
        String ascending,
        String descending,
        Function<E, Object> up,
        Function<E, Object> down,
        Function<String, Object> parse) {

    /** A text key. */
    public static <E> SortKey<E> text(String name, String path, Function<E, Object> value) {
        return new SortKey<>(name, path, path, value, value, text -> text);
    }

    /** A key of whole numbers. */
    public static <E> SortKey<E> number(String name, String path, Function<E, Object> value) {
        return new SortKey<>(name, path, path, value, value, Long::valueOf);
    }

    /** A key of constants, in the order of their codes. */
    public static <E, C extends Enum<C>> SortKey<E> code(
            String name, String path, Class<C> type, Function<E, Object> value) {
        return new SortKey<>(name, path, path, value, value, text -> Enum.valueOf(type, text));
    }

    /** A key of days, whose expressions put what has no day last in their direction. */
    public static <E> SortKey<E> day(
            String name, String ascending, String descending, Function<E, Object> up, Function<E, Object> down) {
        return new SortKey<>(name, ascending, descending, up, down, LocalDate::parse);
    }

    String path(boolean backward) {
        return backward ? descending : ascending;
    }

    Function<E, Object> value(boolean backward) {
        return backward ? down : up;
    }
}
