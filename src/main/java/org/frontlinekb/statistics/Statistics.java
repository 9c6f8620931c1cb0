package org.frontlinekb.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionLevel;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;

/** Counts and sums over some events, on the wire. */
@Schema(
        description = "Counts and sums over the selected events. An event with several regions, or units of several "
                + "kinds, counts in each of their rows; rows without events are left out")
public record Statistics(
        @Schema(description = "Over all selected events") Numbers total,

        @Schema(description = "Level of the regions in `regions`")
        RegionLevel level,

        @Schema(description = "By region, ordered by id") List<RegionRow> regions,

        @Schema(description = "Over the events with no place in a region of this level")
        Numbers withoutRegion,

        @Schema(description = "By type, in the vocabulary's order; each event counts once")
        List<CodeRow> types,

        @Schema(description = "By kind of the units that take part, in the vocabulary's order")
        List<CodeRow> unitKinds,

        @Schema(description = "Over the events that no unit takes part in")
        Numbers withoutUnit) {

    /** Counts and sums over the events of a row. */
    @Schema(name = "StatisticsNumbers", description = "Counts and sums over the events of a row")
    public record Numbers(
            @Schema(description = "How many events") long events,

            @Schema(description = "How many quotes are linked with them")
            long quotes,

            @Schema(
                    description = "The people that their figures count (by 名, 人 or 位), added up; null where no "
                            + "figure counts people")
            Sum people,

            @Schema(description = "Their figures added up by counting word; shares of other figures are left out")
            List<Sum> figures) {}

    /** A region's row. */
    @Schema(name = "StatisticsByRegion", description = "The events in a region and in what lies in it")
    public record RegionRow(Ref region, @JsonUnwrapped Numbers numbers) {}

    /** A code's row. */
    @Schema(name = "StatisticsByCode", description = "The events of a type, or with units of a kind")
    public record CodeRow(
            @Schema(description = "The code in its vocabulary: `event_type` or `unit_kind`")
            String code,

            Bilingual label,
            @JsonUnwrapped Numbers numbers) {}

    /**
     * Counts events.
     *
     * @param selection the events
     * @param level of the regions that stand for rows
     */
    static Statistics of(Selection selection, RegionLevel level, Labels types, Labels unitKinds) {
        Map<String, RoaringBitmap> byRegion = selection.regions(level);
        Map<String, RoaringBitmap> byUnitKind = selection.unitKinds();
        Counting counting = selection.counting();
        return new Statistics(
                counting.row(selection.events()),
                level,
                regions(counting.rows(byRegion)),
                counting.row(none(selection.events(), byRegion)),
                codes(counting.rows(selection.types()), types),
                codes(counting.rows(byUnitKind), unitKinds),
                counting.row(none(selection.events(), byUnitKind)));
    }

    /** The events that are in none of the sets. */
    private static RoaringBitmap none(RoaringBitmap events, Map<String, RoaringBitmap> sets) {
        return RoaringBitmap.andNot(events, FastAggregation.or(sets.values().iterator()));
    }

    private static List<RegionRow> regions(Map<String, Numbers> rows) {
        Map<String, Ref> regions = Region.refs(rows.keySet().stream());
        return rows.entrySet().stream()
                .map(row -> new RegionRow(regions.get(row.getKey()), row.getValue()))
                .toList();
    }

    private static List<CodeRow> codes(Map<String, Numbers> rows, Labels labels) {
        return labels.in(
                        rows,
                        (code, numbers) -> new CodeRow(code, labels.byCode().get(code), numbers))
                .toList();
    }
}
