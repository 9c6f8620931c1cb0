package org.frontlinekb.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change did to an entry. */
@Schema(description = "What a change did to an entry")
public enum Operation {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
