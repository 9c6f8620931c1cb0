package org.frontlinekb.listing;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** Names separated by commas; which ones are allowed depends on the list. */
@Schema(type = SchemaType.STRING, pattern = "^[a-z_.]+(,[a-z_.]+)*$")
public record Names(Set<String> values) {

    /** @throws BadValue if a name is empty */
    public static Names fromString(String text) {
        Set<String> values = new LinkedHashSet<>(Arrays.asList(text.split(",", -1)));
        if (values.contains("")) {
            throw new BadValue("'" + text + "' has an empty name");
        }
        return new Names(values);
    }

    static Set<String> of(Names names) {
        return names == null ? Set.of() : names.values;
    }
}
