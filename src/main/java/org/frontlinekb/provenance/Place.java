package org.frontlinekb.provenance;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/**
 * A place in a list of citations, next to one of them: opaque to clients, and good only for the query it came from.
 *
 * @param query what the citations had to match
 * @param backward true if the page lies before this place, false if after it
 * @param start offset of the citation's first code point
 * @param end offset after its last code point
 * @param id of the citation
 */
@Schema(name = "CitationCursor", type = SchemaType.STRING, pattern = "^[A-Za-z0-9_-]+$")
public record Place(String query, boolean backward, int start, int end, String id) {

    static Place after(String query, Evidence evidence) {
        return new Place(query, false, evidence.span.start(), evidence.span.end(), evidence.id);
    }

    static Place before(String query, Evidence evidence) {
        return new Place(query, true, evidence.span.start(), evidence.span.end(), evidence.id);
    }

    /** @throws BadValue if the text is no cursor this service has given out */
    public static Place fromString(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 5 && (parts[1].equals("before") || parts[1].equals("after"))) {
                return new Place(
                        parts[0],
                        parts[1].equals("before"),
                        Integer.parseInt(parts[2]),
                        Integer.parseInt(parts[3]),
                        parts[4]);
            }
        } catch (IllegalArgumentException malformed) {
            // told below, like a token that lacks a part
        }
        throw new BadValue("not a cursor of this service; take it from 'next' or 'prev' of a page");
    }

    String token() {
        String parts = String.join(
                " ", query, backward ? "before" : "after", Integer.toString(start), Integer.toString(end), id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }
}
