package org.frontlinekb.unit;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.CitationView;

/** A unit on the wire. */
@Schema(name = "Unit", description = "A body or a group acting as one, named or only described")
public record UnitView(
        @Schema(description = "Stable key of the unit") String id,

        @Schema(description = "Address of the unit, relative to the service")
        String url,

        @Schema(description = "Its name, or what describes it where `named` is false")
        Name name,

        @Schema(description = "True if a report names it, false if reports only describe it")
        boolean named,

        @Schema(description = "Kind, a code of `/api/v1/vocabularies/unit_kind`")
        String kind,

        @Schema(description = "Other forms of its name that reports use")
        List<String> aliases,

        @Schema(description = "The unit it is a part of; null where not reported")
        Ref parent,

        @Schema(description = "Where it is or belongs; null where not reported")
        Ref region,

        @Schema(description = "Where reports name it, and where they say its parent and its region")
        List<CitationView> citations,

        Links links) {

    /** What it is linked with. */
    @Schema(description = "Addresses of what it is linked with, relative to the service")
    public record Links(
            @Schema(description = "Its parts") String parts,

            @Schema(description = "The events it takes part in")
            String events,

            @Schema(description = "What it, or someone of it, said")
            String quotes,

            @Schema(description = "The people reported with a role in it")
            String people) {}

    /** Entries as they are on the wire. */
    public static List<UnitView> of(List<Unit> units) {
        List<String> ids = Unit.ids(units);
        Parts<String> aliases = Parts.aliases("unit", ids);
        Parts<CitationView> citations = CitationView.of("unit", ids);
        Map<String, Ref> parents = Unit.refs(units.stream().map(UnitView::parent));
        Map<String, Ref> regions = Region.refs(units.stream().map(UnitView::region));
        return units.stream()
                .map(unit -> new UnitView(
                        unit.id,
                        Unit.url(unit.id),
                        unit.name,
                        unit.named,
                        unit.kind,
                        aliases.of(unit.id),
                        parents.get(parent(unit)),
                        regions.get(region(unit)),
                        citations.of(unit.id),
                        new Links(
                                "/api/v1/units?parent=" + unit.id,
                                "/api/v1/events?unit=" + unit.id,
                                "/api/v1/quotes?unit=" + unit.id,
                                "/api/v1/people?unit=" + unit.id)))
                .toList();
    }

    private static String parent(Unit unit) {
        return unit.parent == null ? null : unit.parent.id;
    }

    private static String region(Unit unit) {
        return unit.region == null ? null : unit.region.id;
    }
}
