package org.frontlinekb.problem;

import java.util.List;

/** What a refusal says, for tests. */
public final class Faults {

    private Faults() {}

    /** All its faults. */
    public static List<Fault> of(ProblemException refusal) {
        return refusal.faults;
    }

    /** The HTTP status it is answered with. */
    public static int status(ProblemException refusal) {
        return refusal.type.status;
    }
}
