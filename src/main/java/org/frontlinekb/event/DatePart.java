package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a date that the text at hand does not state. */
@Schema(description = "A part of a date")
public enum DatePart {
    @JsonProperty("year")
    YEAR,
    @JsonProperty("month")
    MONTH,
    @JsonProperty("day")
    DAY,
    @JsonProperty("part_of_day")
    PART_OF_DAY
}
