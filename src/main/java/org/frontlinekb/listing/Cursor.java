package org.frontlinekb.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** A place in a list, between two rows: opaque to clients, safe in a URL, and good only for the query it came from. */
@Schema(type = SchemaType.STRING, pattern = "^[A-Za-z0-9_-]+$")
public record Cursor(Place place) {

    /**
     * What the token says.
     *
     * @param query fingerprint of the filters and the order it belongs to
     * @param backward true if the page lies before this place, false if after it
     * @param keys sort key values of the row next to this place
     */
    @RegisterForReflection
    record Place(String query, boolean backward, List<String> keys) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws BadValue if the text is no cursor this service has given out */
    public static Cursor fromString(String text) {
        try {
            byte[] json = Base64.getUrlDecoder().decode(text);
            Place place = JSON.readValue(new String(json, StandardCharsets.UTF_8), Place.class);
            if (place != null && place.query() != null && place.keys() != null) {
                return new Cursor(place);
            }
        } catch (IllegalArgumentException | JsonProcessingException malformed) {
            // told below, like a token that lacks a part
        }
        throw new BadValue("not a cursor of this service; take it from 'next' or 'prev' of a page");
    }

    String token() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(place));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
