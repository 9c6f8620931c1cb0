package org.frontlinekb.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/**
 * What a client searches for. All phrases must be found; a phrase is what stands between double quotes, else what stands
 * between white space.
 *
 * @param text as the client wrote it, at most {@value #LONGEST} characters
 * @param phrases 1 to {@value #MOST}, each with a letter or a digit in it
 */
@Schema(type = SchemaType.STRING, minLength = 1, maxLength = Words.LONGEST)
public record Words(String text, List<String> phrases) {

    /** A sentence copied from a report fits; a page does not. */
    static final int LONGEST = 200;

    /** Each phrase is looked up in every text field: this keeps the dearest query within some hundred look-ups. */
    static final int MOST = 20;

    /**
     * Typographic quotation marks count too: Chinese input methods write them. One that is not closed reaches to the end,
     * since a client passes on what a person is still typing.
     */
    private static final Pattern PHRASE =
            Pattern.compile("[\"“”＂]([^\"“”＂]*)[\"“”＂]?|([^\\s\\p{Z}\"“”＂]+)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern MEANT = Pattern.compile("[\\p{L}\\p{N}]");

    /** @throws BadValue if there is nothing to search for, or too much */
    public static Words fromString(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new BadValue("has more than " + LONGEST + " characters");
        }
        List<String> phrases = new ArrayList<>();
        Matcher matcher = PHRASE.matcher(text);
        while (matcher.find()) {
            String phrase = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            if (MEANT.matcher(phrase).find()) {
                phrases.add(phrase.strip());
            }
        }
        if (phrases.isEmpty()) {
            throw new BadValue("has no letter or digit in it to search for");
        }
        if (phrases.size() > MOST) {
            throw new BadValue("has " + phrases.size() + " phrases, more than " + MOST);
        }
        return new Words(text, List.copyOf(phrases));
    }
}
