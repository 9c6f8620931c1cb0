package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Part of a day, where the report gives one. */
@Schema(description = "Part of the day; null where not said")
public enum PartOfDay {
    @JsonProperty("morning")
    MORNING,
    @JsonProperty("noon")
    NOON,
    @JsonProperty("afternoon")
    AFTERNOON,
    @JsonProperty("evening")
    EVENING,
    @JsonProperty("night")
    NIGHT
}
