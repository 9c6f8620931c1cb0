package org.frontlinekb.unit;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.region.Region;
import org.frontlinekb.vocabulary.Vocabulary;

/** How units are listed. */
@Singleton
public class UnitList extends Listed<Unit, UnitView> {

    public UnitList() {
        super(
                "units",
                Unit.class,
                UnitView.class,
                UnitView.class,
                UnitView::of,
                List.of(
                        SortKey.text("id", "e.id", entry -> entry.id),
                        SortKey.text("kind", "e.kind", unit -> unit.kind),
                        SortKey.text("name", "e.name.zh", unit -> unit.name.zh()),
                        SortKey.number("revision", "e.revision", entry -> entry.revision)),
                List.of(
                        Facet.of("kind", "e.kind", Vocabulary.labels(Unit.KINDS)),
                        new Facet(
                                "region",
                                " join e.region r",
                                Region.PROVINCE.formatted("r"),
                                "",
                                List.of("region", "include_descendants", "has_region"),
                                id -> Map.of("region", id),
                                "e.region is null",
                                Map.of("has_region", "false"),
                                false,
                                Region::labels),
                        Facet.of("parent", "e.parent.id", Unit::labels)
                                .missing("e.parent is null", "has_parent", "false"),
                        Facet.of("named", "e.named", values -> Map.of())),
                Column.of(
                        "id",
                        "url",
                        "name.zh",
                        "name.en",
                        "name.en_origin",
                        "named",
                        "kind",
                        "aliases",
                        "parent.id",
                        "region.id",
                        "region.name.zh"),
                unit -> unit.region == null ? List.of() : unit.region.points());
    }
}
