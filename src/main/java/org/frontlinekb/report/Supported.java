package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a citation says about an entry. */
@Schema(description = "What a citation says about an entry")
public enum Supported {
    /** It names the entry. */
    @JsonProperty("name")
    NAME,
    /** It says which larger one the entry belongs to or lies in. */
    @JsonProperty("parent")
    PARENT,
    /** It says where the entry is. */
    @JsonProperty("region")
    REGION,
    /** It says that the act took place. */
    @JsonProperty("act")
    ACT
}
