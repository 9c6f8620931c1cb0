package org.frontlinekb.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@RegisterForReflection
@Schema(description = "What an import did, or would do")
public record Outcome(
        @Schema(description = "How many entries are new") int created,
        @Schema(description = "How many entries changed") int updated,

        @Schema(description = "How many entries were known already, just as they are")
        int unchanged) {

    static final Outcome NOTHING = new Outcome(0, 0, 0);

    Outcome plus(Outcome other) {
        return new Outcome(created + other.created, updated + other.updated, unchanged + other.unchanged);
    }

    /** How many entries there were in all. */
    public int entries() {
        return created + updated + unchanged;
    }
}
