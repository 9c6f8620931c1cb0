package org.frontlinekb.problem;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Ends a request with a problem of the catalogue. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final ProblemType type;
    final transient List<Fault> faults;

    /** Seconds after which the same request may succeed; null where waiting does not help, or nobody knows. */
    final Long retryAfter;

    public ProblemException(ProblemType type, String detail, List<Fault> faults) {
        this(type, detail, faults, null);
    }

    private ProblemException(ProblemType type, String detail, List<Fault> faults, Long retryAfter) {
        super(detail);
        this.type = type;
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** The problem as a caller is told it. */
    public Problem problem(String instance) {
        return new Problem(
                type.uri(), type.title, type.status, getMessage(), instance, faults.isEmpty() ? null : faults);
    }

    /** What the caller is told, fault by fault, for a log. */
    @Override
    public String toString() {
        return faults.stream()
                .map(fault -> "\n  " + (fault.pointer() == null ? fault.parameter() : fault.pointer()) + ": "
                        + fault.message())
                .collect(Collectors.joining("", getMessage(), ""));
    }

    /** 400: one or more parameters are wrong. */
    public static ProblemException badParameters(List<Fault> faults) {
        String names = String.join(
                ", ", faults.stream().map(Fault::parameter).distinct().toList());
        return new ProblemException(ProblemType.BAD_PARAMETER, "Wrong: " + names, faults);
    }

    /** 429: the client has to wait for some seconds. */
    public static ProblemException tooMany(String detail, long seconds) {
        return new ProblemException(ProblemType.TOO_MANY_REQUESTS, detail, List.of(), seconds);
    }

    /** 503: search cannot answer now; the detail says why. */
    public static ProblemException searchAway(String detail) {
        return new ProblemException(ProblemType.SEARCH_AWAY, detail, List.of());
    }

    /** 404: the entry at this address does not exist. */
    public static ProblemException unknownEntry(String kind, String id, Collection<String> candidates) {
        return unknownEntry(kind, "id", id, candidates);
    }

    /**
     * The same for an entry that a parameter of another name identifies.
     *
     * @param parameter its name in the path
     */
    public static ProblemException unknownEntry(
            String kind, String parameter, String id, Collection<String> candidates) {
        Fault fault = Fault.parameter(parameter, BadValue.unknownEntry(kind, id, candidates));
        return new ProblemException(ProblemType.UNKNOWN_ENTRY, fault.message(), List.of(fault));
    }
}
