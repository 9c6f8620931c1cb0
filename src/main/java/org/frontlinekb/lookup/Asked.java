package org.frontlinekb.lookup;

import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.search.Folding;

/**
 * A name, or the beginning of one, that a client asks for.
 *
 * @param text as the client wrote it, at most {@value #LONGEST} characters
 * @param words simplified, lower case, without accents, one space between words
 * @param joined the same without spaces; never empty
 * @param toneless the same without the digits that stand for tones: wu3han4
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = Asked.LONGEST)
public record Asked(String text, String words, String joined, String toneless) {

    /** No name in the bundled knowledge has half as many. */
    static final int LONGEST = 200;

    private static final Pattern TONE = Pattern.compile("(?<=[a-z])[1-5]");

    /** @throws BadValue if there is no letter or digit, or too much text */
    public static Asked fromString(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new BadValue("has more than " + LONGEST + " characters");
        }
        String joined = Folding.squeeze(text);
        if (joined.isEmpty()) {
            throw new BadValue("has no letter or digit in it");
        }
        return new Asked(
                text, Spelling.words(text), joined, TONE.matcher(joined).replaceAll(""));
    }
}
