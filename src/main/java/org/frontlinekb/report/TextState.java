package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a report's text is at hand. */
@Schema(description = "Whether a report's text is at hand")
public enum TextState {
    /** The text is held and its SHA-256 is the report's. */
    @JsonProperty("held")
    HELD,
    /** The text is not held; citations give offsets only. */
    @JsonProperty("withheld")
    WITHHELD,
    /** A text is held, but its SHA-256 is not the report's: citations do not point into it. */
    @JsonProperty("broken")
    BROKEN;

    /**
     * What hashes say.
     *
     * @param cited hash of the text that was cited from
     * @param held hash of the one that is held, or null
     */
    static TextState of(String cited, String held) {
        if (held == null) {
            return WITHHELD;
        }
        return held.equals(cited) ? HELD : BROKEN;
    }
}
