package org.frontlinekb.problem;

import java.util.Collection;
import java.util.List;

/** A text that is no value of the type it should be; thrown by the {@code fromString} of value types. */
public class BadValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The values that are allowed, or null where there is no list of them. */
    final transient List<String> allowed;

    /** The nearest allowed value, or null. */
    final String suggestion;

    public BadValue(String message) {
        this(message, null, null);
    }

    private BadValue(String message, List<String> allowed, String suggestion) {
        super(message);
        this.allowed = allowed;
        this.suggestion = suggestion;
    }

    /** The value is not one of a closed list: the message carries the list and the nearest of it. */
    public static BadValue notOneOf(String value, Collection<String> allowed) {
        return new BadValue(
                "'" + value + "' is not one of the allowed values",
                List.copyOf(allowed),
                Nearest.to(value, allowed).orElse(null));
    }

    /** The parameter is not one the address takes; the message lists those it does. */
    public static BadValue unknownParameter(String name, Collection<String> known) {
        String message = known.isEmpty() ? "unknown parameter; this address takes none" : "unknown parameter";
        return new BadValue(message, List.copyOf(known), Nearest.to(name, known).orElse(null));
    }

    /** No entry of this kind has this id; the candidates are ids that come near. */
    public static BadValue unknownEntry(String kind, String value, Collection<String> candidates) {
        return new BadValue(
                "'" + value + "' names no " + kind,
                null,
                Nearest.to(value, candidates).orElse(null));
    }
}
