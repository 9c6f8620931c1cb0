package org.frontlinekb.unit;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.vocabulary.Vocabulary;

/** A parameter that is a code of the vocabulary of unit kinds. */
@Schema(type = SchemaType.STRING, pattern = "^[a-z_]+$")
public record UnitKindCode(String code) {

    /** @throws BadValue if the vocabulary has no such code; it lists the codes */
    public static UnitKindCode fromString(String text) {
        List<String> codes = Vocabulary.codes(Unit.KINDS);
        if (!codes.contains(text)) {
            throw BadValue.notOneOf(text, codes);
        }
        return new UnitKindCode(text);
    }
}
