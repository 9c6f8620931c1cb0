package org.frontlinekb.reconcile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Entities whose names hold what was typed. */
@Schema(name = "ReconcileSuggestions", description = "Entities whose names hold what was typed, the likeliest first")
public record SuggestedEntities(
        @Schema(description = "The entities; empty if there is none")
        List<Item> result) {

    /** One of them. */
    @Schema(name = "ReconcileSuggestion", description = "An entity whose name holds what was typed")
    public record Item(
            @Schema(description = "Id, unique over all types")
            String id,

            @Schema(description = "Chinese name") String name,

            @Schema(description = "What it is, and the regions around it")
            String description,

            @Schema(description = "Its type") List<EntityType> notable) {}
}
