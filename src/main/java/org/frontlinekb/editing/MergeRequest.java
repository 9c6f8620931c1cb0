package org.frontlinekb.editing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/** What to merge an entry into. */
@RegisterForReflection
@Schema(description = "What to merge an entry into, and why")
public record MergeRequest(
        @Schema(description = "Id of the entry that is to remain", required = true)
        String into,

        @Schema(description = "Why the two are one", required = true)
        String reason) {

    static ProblemException incomplete() {
        return new ProblemException(
                ProblemType.BAD_DOCUMENT, "Nothing was merged", List.of(Fault.at("/into", "must not be null")));
    }
}
