package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure a match in time must be. */
@Schema(description = "How sure a match in time must be")
public enum TimeMatch {
    /** Some day the act may have been on lies in the range. */
    @JsonProperty("possible")
    POSSIBLE,
    /** All days the act may have been on lie in the range. */
    @JsonProperty("certain")
    CERTAIN
}
