package org.frontlinekb.region;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;

/** A region on the wire. */
@Schema(name = "Region", description = "A place in an administrative hierarchy")
public record RegionView(
        @Schema(description = "Stable key of the region") String id,

        @Schema(description = "Address of the region, relative to the service")
        String url,

        @Schema(
                description = "GB/T 2260 code: 6 digits down to the county, 9 or 12 below it; null for a place that is "
                        + "no such division")
        String code,

        @Schema(description = "Rank in the hierarchy; `other` for a place that is no GB/T 2260 division")
        RegionLevel level,

        Name name,

        ShortName shortName,

        @Schema(description = "Other names: abbreviations, forms reports use")
        List<String> aliases,

        @Schema(description = "The regions it lies in, the largest first")
        List<Ref> ancestors,

        @Schema(description = "When the code and its place in the hierarchy held, an EDTF date; null without a code")
        String validFor,

        Point point,

        @Schema(description = "Data set it was taken from; null for a region that a report defines")
        String source,

        @Schema(description = "Where reports name it, or say what it lies in; empty for a region no report names")
        List<CitationView> citations,

        Links links) {

    /** Its name without the level. */
    @Schema(description = "The name without the level: 武汉 for 武汉市; null where it has none")
    public record ShortName(
            @Schema(description = "Chinese short name") String zh,

            @Schema(description = "The same in pinyin, derived")
            String pinyin) {}

    /** Its centre point. */
    @Schema(description = "Centre point; null where none is known")
    public record Point(
            @Schema(description = "Degrees east") double longitude,
            @Schema(description = "Degrees north") double latitude,

            @Schema(description = "The level whose centre it is: a county without its own takes its prefecture's")
            RegionLevel precision) {}

    /** What there is in it. */
    @Schema(description = "Addresses of what there is in it, relative to the service")
    public record Links(
            @Schema(description = "The regions directly below")
            String children,

            @Schema(description = "The events in it and in what lies in it")
            String events,

            @Schema(description = "The units in it and in what lies in it")
            String units) {}

    /** Entries as they are on the wire. */
    public static List<RegionView> of(List<Region> regions) {
        List<String> ids = Region.ids(regions);
        Parts<String> aliases = Parts.aliases("region", ids);
        Parts<CitationView> citations = CitationView.of("region", ids);
        Map<String, Ref> ancestors = Region.refs(regions.stream().flatMap(region -> region.ancestors().stream()));
        return regions.stream()
                .map(region -> new RegionView(
                        region.id,
                        Region.url(region.id),
                        region.code,
                        region.level,
                        region.name,
                        region.shortZh == null ? null : new ShortName(region.shortZh, region.shortPinyin),
                        aliases.of(region.id),
                        region.ancestors().stream().map(ancestors::get).toList(),
                        region.validFor,
                        region.longitude == null
                                ? null
                                : new Point(region.longitude, region.latitude, region.pointPrecision),
                        region.source,
                        citations.of(region.id),
                        new Links(
                                "/api/v1/regions?parent=" + region.id,
                                "/api/v1/events?region=" + region.id,
                                "/api/v1/units?region=" + region.id)))
                .toList();
    }
}
