package org.frontlinekb.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.vocabulary.Vocabulary;

/** A parameter that is a code of the vocabulary of event types. */
@Schema(type = SchemaType.STRING, pattern = "^[a-z_]+$")
public record EventTypeCode(String code) {

    /** @throws BadValue if the vocabulary has no such code; it lists the codes */
    public static EventTypeCode fromString(String text) {
        List<String> codes = Vocabulary.codes(Event.TYPES);
        if (!codes.contains(text)) {
            throw BadValue.notOneOf(text, codes);
        }
        return new EventTypeCode(text);
    }
}
