package org.frontlinekb.statistics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionLevel;

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
            List<Sum> figures) {

        static final Numbers NONE = new Numbers(0, 0, null, List.of());
    }

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

    static Statistics of(Selection selection, RegionLevel level, Labels types, Labels unitKinds) {
        Map<String, List<CountedFigure>> figures =
                selection.figures().stream().collect(Collectors.groupingBy(CountedFigure::event));
        Map<String, String> partOf = Selection.partOf();
        Map<Grouping, Map<String, Numbers>> all = new HashMap<>();
        for (Grouping grouping : Grouping.values()) {
            all.put(grouping, rows(selection, grouping, figures, partOf));
        }
        return new Statistics(
                only(all.get(Grouping.ALL)),
                level,
                regions(all.get(Grouping.REGION)),
                only(all.get(Grouping.WITHOUT_REGION)),
                codes(all.get(Grouping.TYPE), types),
                codes(all.get(Grouping.UNIT_KIND), unitKinds),
                only(all.get(Grouping.WITHOUT_UNIT)));
    }

    private static Map<String, Numbers> rows(
            Selection selection,
            Grouping grouping,
            Map<String, List<CountedFigure>> figures,
            Map<String, String> partOf) {
        Map<String, Long> quotes = selection.quotes(grouping).stream()
                .collect(Collectors.toMap(Selection.Count::key, Selection.Count::number));
        Map<String, List<CountedFigure>> figuresOf = new HashMap<>();
        selection.members(grouping).stream()
                .sorted(Comparator.comparing(Selection.Member::event))
                .forEach(member -> figuresOf
                        .computeIfAbsent(member.key(), key -> new ArrayList<>())
                        .addAll(figures.getOrDefault(member.event(), List.of())));
        Map<String, Numbers> rows = new TreeMap<>();
        for (Selection.Count row : selection.events(grouping)) {
            List<Sum> sums = Sum.of(figuresOf.getOrDefault(row.key(), List.of()), partOf);
            rows.put(row.key(), new Numbers(row.number(), quotes.getOrDefault(row.key(), 0L), Sum.people(sums), sums));
        }
        return rows;
    }

    private static Numbers only(Map<String, Numbers> rows) {
        return rows.getOrDefault("", Numbers.NONE);
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
