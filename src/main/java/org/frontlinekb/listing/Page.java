package org.frontlinekb.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
public record Page<T>(
        @Schema(description = "The entries of this page, in the list's order")
        List<T> items,

        Total total,

        @Schema(description = "Address of the page after this one, with all parameters kept; absent on the last page")
        String next,

        @Schema(description = "Address of the page before this one, with all parameters kept; absent on the first page")
        String prev) {}
