package org.frontlinekb.region;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Ids;
import org.frontlinekb.problem.BadValue;

/** A parameter that names a region by its id or by its GB/T 2260 code. */
@Schema(type = SchemaType.STRING, pattern = "^" + Document.ID + "$", maxLength = Document.ID_LENGTH)
public record RegionKey(String id, String path) {

    /** @throws BadValue if there is no such region */
    public static RegionKey fromString(String text) {
        return Region.ofIdOrCode(text)
                .map(region -> new RegionKey(region.id, region.path))
                .orElseThrow(() -> BadValue.unknownEntry("region", text, Ids.near(Region.class, text)));
    }

    static List<String> ids(List<RegionKey> keys) {
        return keys == null ? List.of() : keys.stream().map(RegionKey::id).toList();
    }

    /**
     * LIKE patterns for the paths of these regions.
     *
     * @param descendants false to leave out what lies in them; null counts as true
     */
    public static List<String> patterns(List<RegionKey> keys, Flag descendants) {
        String wildcard = descendants == null || descendants.value() ? "%" : "";
        return keys == null
                ? List.of()
                : keys.stream().map(key -> key.path + wildcard).toList();
    }
}
