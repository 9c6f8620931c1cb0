package org.frontlinekb.listing;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Any text, compared as it is: an id that need not exist, a publisher, a language. */
@Schema(type = SchemaType.STRING)
public record Text(String value) {

    public static Text fromString(String text) {
        return new Text(text);
    }

    /** The texts; none for a parameter that was not given. */
    public static List<String> of(List<Text> texts) {
        return texts == null ? List.of() : texts.stream().map(Text::value).toList();
    }
}
