package org.frontlinekb.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.region.RegionLevel;

/** The regions that a name may mean. */
@Schema(description = "The regions that a name may mean, best first; ties in the order of level and id")
public record RegionCandidates(
        @Schema(description = "The candidates; empty if there is none")
        List<Item> items) {

    /** One of them. */
    @Schema(name = "RegionCandidate", description = "A region that a name may mean")
    public record Item(
            @Schema(description = "Stable key of the region")
            String id,

            @Schema(description = "Address of the region, relative to the service")
            String url,

            @Schema(description = "GB/T 2260 code; null for a place that is no such division")
            String code,

            RegionLevel level,
            Name name,

            @Schema(description = "The regions it lies in, the largest first")
            List<Ref> ancestors,

            @Schema(description = "When its code and its parent held, an EDTF date; null without a code")
            String validFor,

            @Schema(
                    description = "How well the name fits, 0 to 100: 100 code and name, 95 short name, 90 alias and "
                            + "English, 80 pinyin, 30 to 70 a beginning",
                    minimum = "0",
                    maximum = "100")
            int score,

            Why why,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(
                    description = "Whether it is known to have been so on the date asked for; absent if none was",
                    enumeration = {"yes", "unknown"})
            Validity onDate) {}
}
