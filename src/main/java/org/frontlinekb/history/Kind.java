package org.frontlinekb.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The kinds of entry, in an order in which each refers only to itself and to those before it (events and quotes to each other). */
@Schema(
        description =
                "The kinds of entry, in an order in which each refers only to itself and to those before it (events and quotes to each other)")
public enum Kind {
    @JsonProperty("report")
    REPORT("reports"),
    @JsonProperty("region")
    REGION("regions"),
    @JsonProperty("unit")
    UNIT("units"),
    @JsonProperty("person")
    PERSON("people"),
    @JsonProperty("event")
    EVENT("events"),
    @JsonProperty("quote")
    QUOTE("quotes");

    /** The collection's name: the key in a document and the segment of its address. */
    public final String collection;

    Kind(String collection) {
        this.collection = collection;
    }
}
