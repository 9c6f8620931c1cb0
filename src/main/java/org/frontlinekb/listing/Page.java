package org.frontlinekb.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of a list. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
public record Page<T>(
        @Schema(description = "The entries of this page, in the list's order")
        List<T> items,

        Total total,

        @Schema(description = "Address of the page after this one, with all parameters kept; absent on the last page")
        String next,

        @Schema(description = "Address of the page before this one, with all parameters kept; absent on the first page")
        String prev,

        @Schema(description = "The counts asked for with `facets`; absent where none were")
        List<FacetView> facets,

        @Schema(description = "By collection, the entries asked for with `include`, each once; absent where none were")
        Map<String, List<?>> included,

        @Schema(
                description =
                        "Revision of the knowledge base that the page was read at: the number of its newest change")
        long revision) {}
