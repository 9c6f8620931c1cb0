package org.frontlinekb.region;

import jakarta.inject.Singleton;
import java.util.List;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.vocabulary.Vocabulary;

/** How regions are listed: by id, so that what lies in a region comes soon after it. */
@Singleton
public class RegionList extends Listed<Region, RegionView> {

    public RegionList() {
        super(
                "regions",
                Region.class,
                RegionView.class,
                RegionView.class,
                RegionView::of,
                List.of(
                        SortKey.text("id", "e.id", entry -> entry.id),
                        SortKey.text("code", "coalesce(e.code, '')", region -> region.code == null ? "" : region.code),
                        SortKey.code("level", "e.level", RegionLevel.class, region -> region.level),
                        SortKey.number("revision", "e.revision", entry -> entry.revision)),
                List.of(
                        Facet.of("level", "e.level", Vocabulary.labels("region_level")),
                        Facet.of("parent", "e.parent.id", Region::labels)
                                .missing("e.parent is null", "level", "province")),
                Column.of(
                        "id",
                        "url",
                        "code",
                        "level",
                        "name.zh",
                        "name.en",
                        "name.en_origin",
                        "name.pinyin",
                        "short_name.zh",
                        "aliases",
                        "ancestors.id",
                        "valid_for",
                        "point.longitude",
                        "point.latitude",
                        "point.precision",
                        "source"),
                Region::points);
    }
}
