package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has to do with an act. */
@Schema(description = "What the unit or person has to do with the act")
public enum ParticipantRole {
    /** Does it. */
    @JsonProperty("actor")
    ACTOR,
    /** Takes part in it beside its actors. */
    @JsonProperty("participant")
    PARTICIPANT,
    /** It is done to or directed at them. */
    @JsonProperty("target")
    TARGET,
    /** It is done for them. */
    @JsonProperty("beneficiary")
    BENEFICIARY,
    /** It takes place at theirs. */
    @JsonProperty("venue")
    VENUE
}
