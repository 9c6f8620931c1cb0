package org.frontlinekb.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure it is whose words they are. */
@Schema(description = "How sure it is whose words they are")
public enum Attribution {
    /** The report says who said it. */
    @JsonProperty("explicit")
    EXPLICIT,
    /** The report names nobody as saying it, but its context points to one. */
    @JsonProperty("implicit")
    IMPLICIT,
    /** The report does not tell. */
    @JsonProperty("none")
    NONE
}
