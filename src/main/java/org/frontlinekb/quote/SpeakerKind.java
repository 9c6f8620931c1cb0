package org.frontlinekb.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose words a quote has. */
@Schema(description = "Whose words they are")
public enum SpeakerKind {
    /** A named person. */
    @JsonProperty("person")
    PERSON,
    /** A body speaking as one. */
    @JsonProperty("unit")
    UNIT,
    /** People described together. */
    @JsonProperty("group")
    GROUP,
    /** The report names nobody. */
    @JsonProperty("unattributed")
    UNATTRIBUTED
}
