package org.frontlinekb.changes;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Some changes that follow each other. */
@Schema(description = "Some changes that follow each other")
public record ChangePage(
        @Schema(description = "The changes, in the order they were committed")
        List<ChangeView> items,

        @Schema(
                description =
                        "Address of the changes after these. There is always one: a feed has no last page, only one that is still empty")
        String next,

        @Schema(description = "The newest revision there is: the last item has it once nothing is left to fetch")
        long revision) {}
