package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a region has to do with an act. */
@Schema(description = "What the region has to do with the act")
public enum PlaceRole {
    /** The act takes place there. */
    @JsonProperty("location")
    LOCATION,
    /** It starts from there. */
    @JsonProperty("origin")
    ORIGIN,
    /** It leads there. */
    @JsonProperty("destination")
    DESTINATION
}
