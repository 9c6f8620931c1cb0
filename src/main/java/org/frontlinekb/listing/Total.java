package org.frontlinekb.listing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many entries a query has in all. */
@Schema(description = "How many entries the query has in all, over all pages")
public record Total(
        @Schema(description = "The number of entries") long value,

        @Schema(
                description = "`eq`: the number is exact; `gte`: there are so many, or more",
                enumeration = {"eq", "gte"})
        String relation) {

    /** An exact count. */
    public static Total exactly(long value) {
        return new Total(value, "eq");
    }

    /** A count that was broken off because to go on would have cost more than it is worth. */
    public static Total atLeast(long value) {
        return new Total(value, "gte");
    }
}
