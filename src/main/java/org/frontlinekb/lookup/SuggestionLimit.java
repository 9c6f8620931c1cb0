package org.frontlinekb.lookup;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many suggestions are answered at most: 1 to {@value #MOST}. More is an error, never cut silently. */
@Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "20", defaultValue = SuggestionLimit.DEFAULT)
public record SuggestionLimit(int value) {

    /** More than fits below an input field. */
    static final int MOST = 20;

    static final String DEFAULT = "10";

    /** @throws BadValue if the text is no whole number from 1 to {@value #MOST} */
    public static SuggestionLimit fromString(String text) {
        return new SuggestionLimit(NameLimit.number(text, MOST));
    }
}
