package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a report's text is at hand. */
public enum TextState {
    /** The text is held and its SHA-256 is the report's. */
    @JsonProperty("held")
    HELD,
    /** The text is not held; citations give offsets only. */
    @JsonProperty("withheld")
    WITHHELD,
    /** A text is held, but its SHA-256 is not the report's: citations do not point into it. */
    @JsonProperty("broken")
    BROKEN
}
