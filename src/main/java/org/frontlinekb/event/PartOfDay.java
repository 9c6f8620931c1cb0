package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Part of a day, where the report gives one. */
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
