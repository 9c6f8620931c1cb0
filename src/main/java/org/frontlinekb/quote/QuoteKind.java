package org.frontlinekb.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How words are reported. */
@Schema(description = "How the words are reported")
public enum QuoteKind {
    /** Word for word, between quotation marks. */
    @JsonProperty("direct")
    DIRECT,
    /** As a statement without quotation marks. */
    @JsonProperty("indirect")
    INDIRECT,
    /** The wording of an oath. */
    @JsonProperty("oath")
    OATH,
    /** A slogan in quotation marks. */
    @JsonProperty("slogan")
    SLOGAN
}
