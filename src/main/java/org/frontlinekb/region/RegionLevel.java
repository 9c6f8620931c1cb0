package org.frontlinekb.region;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rank of a region in the hierarchy of divisions. */
@Schema(description = "Rank of a region in the hierarchy of divisions")
public enum RegionLevel {
    @JsonProperty("province")
    PROVINCE,
    @JsonProperty("prefecture")
    PREFECTURE,
    @JsonProperty("county")
    COUNTY,
    @JsonProperty("township")
    TOWNSHIP,
    @JsonProperty("village")
    VILLAGE,
    /** No division of GB/T 2260: a development zone, say. */
    @JsonProperty("other")
    OTHER
}
