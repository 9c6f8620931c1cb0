package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an act had taken place when it was reported. */
@Schema(description = "Whether the act had taken place when it was reported")
public enum Status {
    /** It took place. */
    @JsonProperty("occurred")
    OCCURRED,
    /** It was taking place. */
    @JsonProperty("ongoing")
    ONGOING,
    /** It was announced for later. */
    @JsonProperty("planned")
    PLANNED,
    /** Somebody demanded it; whether it was done is not said. */
    @JsonProperty("called_for")
    CALLED_FOR
}
