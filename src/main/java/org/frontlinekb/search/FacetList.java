package org.frontlinekb.search;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.problem.BadValue;

/** What to count the results by: codes joined by commas. */
@Schema(type = SchemaType.STRING, pattern = "(kind|type|region|date)(,(kind|type|region|date))*")
public record FacetList(Set<Dimension> dimensions) {

    /** @throws BadValue if one of them is no facet; it lists those there are */
    public static FacetList fromString(String text) {
        EnumSet<Dimension> dimensions = EnumSet.noneOf(Dimension.class);
        for (String code : text.split(",", -1)) {
            dimensions.add(Codes.parse(Dimension.class, code));
        }
        return new FacetList(dimensions);
    }
}
