package org.frontlinekb.history;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** Tells what became of an entry that is no longer kept. */
public final class Withdrawn {

    private static final int PERMANENT_REDIRECT = 308;

    private Withdrawn() {}

    /** 410: the entry was withdrawn. */
    public static ProblemException problem(Change change) {
        return new ProblemException(
                ProblemType.WITHDRAWN,
                "'" + change.entryId + "' was withdrawn at " + change.changedAt + ": " + change.reason
                        + (change.successor == null ? "" : " (merged into '" + change.successor + "')"),
                List.of());
    }

    /**
     * What a reader of the entry is answered.
     *
     * @param rest of the address after the id, such as {@code /document}
     * @return 308 to the entry it was merged into, or 410 with the reason
     */
    public static RuntimeException answer(Change change, String rest) {
        return change.successor == null
                ? problem(change)
                : new WebApplicationException(Response.status(PERMANENT_REDIRECT)
                        .header(
                                HttpHeaders.LOCATION,
                                "/api/v1/" + change.kind.collection + "/" + change.successor + rest)
                        .build());
    }
}
