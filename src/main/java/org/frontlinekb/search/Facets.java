package org.frontlinekb.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Address;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.region.Region;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.vocabulary.Concept;
import org.frontlinekb.vocabulary.Vocabulary;

/** How many results there are of each kind, type, region and month. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SearchFacets",
        description = "Counts over all results, not only this page; absent ones were not asked for")
public record Facets(
        Facet kind,
        Facet type,

        @Schema(description = "By region: a result counts for the regions it is tied to and for those they lie in")
        Facet region,

        @Schema(description = "By month: a result counts for each month it may have taken place in, up to 24")
        Facet date) {

    /** The counts of one dimension. */
    @Schema(
            name = "SearchFacet",
            description =
                    "Counts by one dimension, over the results that need not have what the search is narrowed to by it")
    public record Facet(
            @Schema(description = "The most frequent values, at most 100, the most frequent first")
            List<Value> values,

            @Schema(description = "How many results have no value")
            long missing,

            @Schema(
                    description = "`eq`: the counts are exact; `gte`: not all results were counted",
                    enumeration = {"eq", "gte"})
            String relation) {}

    /** How often one value occurs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SearchFacetValue", description = "How often one value occurs")
    public record Value(
            @Schema(description = "A kind, a type's code, a region's id, or a month as YYYY-MM")
            String value,

            @Schema(description = "For a type: the kind of entry that has it; else absent")
            Kind kind,

            @Schema(description = "What the value is called; absent where it says so itself")
            Label label,

            @Schema(description = "How many results have it: the total at `url`")
            long count,

            @Schema(description = "Address of these results, relative to the service")
            String url) {}

    /** What a value is called. */
    @Schema(name = "SearchLabel", description = "What a value is called")
    public record Label(
            @Schema(description = "Chinese") String zh,

            @Schema(description = "English; null where there is none")
            String en) {}

    /** The facets that were counted; null if none was. Reads labels from the database. */
    static Facets of(Found found, Address address) {
        if (found.counts().isEmpty()) {
            return null;
        }
        return new Facets(
                facet(found, Dimension.KIND, address),
                facet(found, Dimension.TYPE, address),
                facet(found, Dimension.REGION, address),
                facet(found, Dimension.DATE, address));
    }

    private static Facet facet(Found found, Dimension dimension, Address address) {
        Map<String, Long> counts = found.counts().get(dimension);
        if (counts == null) {
            return null;
        }
        List<Map.Entry<String, Long>> most = counts.entrySet().stream()
                .filter(count -> !count.getKey().equals(IndexEntry.MISSING))
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Engine.MOST_VALUES)
                .toList();
        Map<String, Label> labels = switch (dimension) {
            case TYPE -> types();
            case REGION -> regions(most.stream().map(Map.Entry::getKey).toList());
            case KIND, DATE -> Map.of();
        };
        return new Facet(
                most.stream()
                        .map(count ->
                                value(dimension, count.getKey(), labels.get(count.getKey()), count.getValue(), address))
                        .toList(),
                counts.getOrDefault(IndexEntry.MISSING, 0L),
                found.complete() ? "eq" : "gte");
    }

    private static Value value(Dimension dimension, String value, Label label, long count, Address address) {
        String parameter = Codes.of(dimension);
        if (dimension != Dimension.TYPE) {
            return new Value(value, null, label, count, address.replacing(List.of(), Map.of(parameter, value)));
        }
        int slash = value.indexOf('/');
        String kind = value.substring(0, slash);
        String code = value.substring(slash + 1);
        return new Value(
                code,
                Codes.parse(Kind.class, kind),
                label,
                count,
                address.replacing(List.of(), Map.of(Codes.of(Dimension.KIND), kind, parameter, code)));
    }

    private static Map<String, Label> types() {
        Map<String, Label> labels = new HashMap<>();
        Map.of(Kind.EVENT, Event.TYPES, Kind.UNIT, Unit.KINDS)
                .forEach((kind, scheme) -> Vocabulary.<Vocabulary>findByIdOptional(scheme)
                        .ifPresent(vocabulary -> vocabulary.concepts.forEach(
                                concept -> labels.put(IndexEntry.key(kind, concept.code()), label(concept)))));
        return labels;
    }

    private static Label label(Concept concept) {
        return new Label(concept.label().zh(), concept.label().en());
    }

    private static Map<String, Label> regions(List<String> ids) {
        Map<String, Label> labels = new HashMap<>();
        if (!ids.isEmpty()) {
            Region.<Region>list("id in ?1", ids)
                    .forEach(region -> labels.put(region.id, new Label(region.name.zh(), region.name.en())));
        }
        return labels;
    }
}
