package org.frontlinekb.search;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** How many results a page holds at most: {@value #LEAST} to {@value #MOST}. More is an error, never cut silently. */
@Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = SearchLimit.DEFAULT)
public record SearchLimit(int value) {

    static final int LEAST = 1;

    /** Highlighting reads each result's text: more than a person looks through costs more than it is worth. */
    static final int MOST = 100;

    static final String DEFAULT = "20";

    /** @throws BadValue if the text is no whole number from {@value #LEAST} to {@value #MOST} */
    public static SearchLimit fromString(String text) {
        return new SearchLimit(Offset.number(text, LEAST, MOST));
    }
}
