package org.frontlinekb.listing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The formats of an answer. */
@Schema(description = "The formats of an answer")
public enum Format {
    @JsonProperty("json")
    JSON(Format.JSON_TYPE, false),
    @JsonProperty("ndjson")
    NDJSON(Format.NDJSON_TYPE, true),
    @JsonProperty("csv")
    CSV(Format.CSV_TYPE, true),
    @JsonProperty("geojson")
    GEOJSON(Format.GEOJSON_TYPE, false),
    @JsonProperty("jsonld")
    JSONLD(Format.JSONLD_TYPE, false);

    public static final String JSON_TYPE = "application/json";
    public static final String NDJSON_TYPE = "application/x-ndjson";
    public static final String CSV_TYPE = "text/csv";
    public static final String GEOJSON_TYPE = "application/geo+json";
    public static final String JSONLD_TYPE = "application/ld+json";

    /** Its media type. */
    public final String mediaType;

    /** True if it is written row by row, however many there are, so that it needs no limit. */
    public final boolean streamed;

    Format(String mediaType, boolean streamed) {
        this.mediaType = mediaType;
        this.streamed = streamed;
    }

    /** The format with this code, if there is one. */
    static Optional<Format> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> Codes.of(format).equals(code))
                .findFirst();
    }

    /** The format with this media type, parameters aside. */
    static Format ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> type != null && type.startsWith(format.mediaType))
                .findFirst()
                .orElse(JSON);
    }
}
