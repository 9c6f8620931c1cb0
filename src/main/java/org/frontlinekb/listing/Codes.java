package org.frontlinekb.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.frontlinekb.problem.BadValue;

/** Enum constants as the API writes them: {@code CALLED_FOR} is {@code called_for}. */
public final class Codes {

    private Codes() {}

    /** The code of a constant. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** All codes of an enum, in its order. */
    public static List<String> of(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Codes::of).toList();
    }

    /**
     * The constant with this code.
     *
     * @throws BadValue if there is none; it lists the codes
     */
    public static <E extends Enum<?>> E parse(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> BadValue.notOneOf(code, of(type)));
    }
}
