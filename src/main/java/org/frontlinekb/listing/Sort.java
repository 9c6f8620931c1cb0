package org.frontlinekb.listing;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.problem.BadValue;

/** An order asked for: keys separated by commas, each with a minus before it for the opposite direction. */
@Schema(type = SchemaType.STRING, pattern = "^-?[a-z_]+(,-?[a-z_]+)*$")
public record Sort(List<Key> keys) {

    /** One key of it. */
    public record Key(String name, boolean descending) {}

    /** @throws BadValue if a key is empty or stands twice */
    public static Sort fromString(String text) {
        List<Key> keys = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            boolean descending = part.startsWith("-");
            String name = descending ? part.substring(1) : part;
            if (name.isEmpty()) {
                throw new BadValue("'" + text + "' has an empty sort key");
            }
            if (keys.stream().anyMatch(key -> key.name().equals(name))) {
                throw new BadValue("'" + name + "' stands twice");
            }
            keys.add(new Key(name, descending));
        }
        return new Sort(keys);
    }
}
