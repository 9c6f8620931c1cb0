package org.frontlinekb.lookup;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a region is known to have been so on a date. */
@Schema(
        description = "`yes`: `valid_for` meets the date; `unknown`: `valid_for` is the day of the register's edition, "
                + "which says nothing of other days; `no`: `valid_for` is an interval apart from the date, and the "
                + "region is left out of the answer")
public enum Validity {
    @JsonProperty("yes")
    YES,
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("no")
    NO
}
