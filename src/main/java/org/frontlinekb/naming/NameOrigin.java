package org.frontlinekb.naming;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a name in another language or script comes from. */
@Schema(description = "Where a name in another language or script comes from")
public enum NameOrigin {
    /** The body's, place's or person's own. */
    @JsonProperty("own")
    OWN,
    /** Our translation. */
    @JsonProperty("translated")
    TRANSLATED,
    /** Made from the Chinese name by rule, as pinyin is. */
    @JsonProperty("derived")
    DERIVED
}
