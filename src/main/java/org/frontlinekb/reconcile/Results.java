package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one query found. */
@RegisterForReflection
@Schema(name = "ReconcileResults", description = "What one query found")
public record Results(
        @Schema(description = "The candidates, best first; empty if there is none")
        List<Candidate> result) {

    /** One entity that may be meant. */
    @RegisterForReflection
    @Schema(name = "ReconcileCandidate", description = "An entity that may be meant")
    public record Candidate(
            @Schema(description = "Id, unique over all types", examples = "region/hubei-wuhan")
            String id,

            @Schema(description = "Chinese name") String name,

            @Schema(description = "Its type") List<EntityType> type,

            @Schema(description = "How well it fits, 0 to 100")
            double score,

            @Schema(description = "True for the one candidate that fits so well that it can be taken unseen")
            boolean match,

            @Schema(description = "What it is, and the regions around it")
            String description) {}
}
