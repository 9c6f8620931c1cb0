package org.frontlinekb.listing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** The counts of one facet. */
@RegisterForReflection
@Schema(name = "Facet", description = "The counts of one facet, over the query without the facet's own filter")
public record FacetView(
        @Schema(description = "Name of the facet") String name,

        @Schema(description = "Most frequent first, at most 100; dates in their order")
        List<Bucket> buckets,

        @Schema(description = "How many buckets there are beyond those listed")
        int more,

        @Schema(description = "The entries without a value; null where every entry has one", nullable = true)
        Missing missing) {

    /** Most buckets listed: a page is read by people, and a count behind the hundredth seldom is. */
    static final int MOST = 100;

    /** One value and its count. */
    @RegisterForReflection
    @Schema(name = "FacetBucket", description = "One value and how many entries have it")
    public record Bucket(
            @Schema(description = "The value, as its filter takes it")
            String value,

            @Schema(nullable = true) Bilingual label,

            @Schema(description = "How many entries: the total of the list at `url`")
            long count,

            @Schema(description = "Address of those entries, relative to the service")
            String url) {}

    /** The entries without a value. */
    @RegisterForReflection
    @Schema(name = "FacetMissing", description = "The entries without a value")
    public record Missing(
            @Schema(description = "How many entries: the total of the list at `url`")
            long count,

            @Schema(description = "Address of those entries, relative to the service")
            String url) {}
}
