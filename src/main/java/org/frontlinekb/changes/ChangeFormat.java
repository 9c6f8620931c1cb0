package org.frontlinekb.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;

/** The forms in which many documents are given out. */
public enum ChangeFormat {
    /** One JSON object. */
    @JsonProperty("json")
    JSON(MediaType.APPLICATION_JSON),
    /** A JSON object on each line. */
    @JsonProperty("ndjson")
    NDJSON(ChangeFormat.NDJSON_TYPE);

    /** The media type of newline-delimited JSON. */
    public static final String NDJSON_TYPE = "application/x-ndjson";

    /** What a {@code Content-Type} says. */
    public final String mediaType;

    ChangeFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The form asked for: by parameter if given, else by {@link HttpHeaders#ACCEPT}; {@code usual} if neither says. */
    public static ChangeFormat of(ChangeFormat parameter, Request request, ChangeFormat usual) {
        if (parameter != null) {
            return parameter;
        }
        ChangeFormat other = usual == JSON ? NDJSON : JSON;
        Variant best = request.selectVariant(
                Variant.mediaTypes(MediaType.valueOf(usual.mediaType), MediaType.valueOf(other.mediaType))
                        .build());
        return best != null && best.getMediaType().toString().equals(other.mediaType) ? other : usual;
    }
}
