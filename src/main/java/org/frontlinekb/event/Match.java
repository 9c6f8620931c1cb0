package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure a match with bounds must be. */
@Schema(description = "How sure a match with bounds must be")
public enum Match {
    /** Some value within the bounds lies in the range. */
    @JsonProperty("possible")
    POSSIBLE,
    /** All values within the bounds lie in the range. */
    @JsonProperty("certain")
    CERTAIN
}
