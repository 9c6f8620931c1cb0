package org.frontlinekb.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many entries a query has in all. */
@Schema(description = "How many entries the query has in all, over all pages")
public record Total(
        @Schema(description = "The number of entries") long value,

        @Schema(description = "`eq`: the number is exact", enumeration = "eq")
        String relation) {

    /** An exact count. */
    static Total exactly(long value) {
        return new Total(value, "eq");
    }
}
