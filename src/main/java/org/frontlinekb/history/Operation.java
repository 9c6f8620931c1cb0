package org.frontlinekb.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a change did to an entry. */
public enum Operation {
    @JsonProperty("created")
    CREATED,
    @JsonProperty("updated")
    UPDATED,
    @JsonProperty("withdrawn")
    WITHDRAWN
}
