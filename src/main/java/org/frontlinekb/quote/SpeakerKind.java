package org.frontlinekb.quote;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose words a quote has. */
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
