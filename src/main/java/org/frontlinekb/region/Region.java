package org.frontlinekb.region;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Listing;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.Citation;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.ReportKey;

/** A place in an administrative hierarchy. */
@Entity
public class Region extends Entry {

    /** GB/T 2260 code: 6 digits down to the county, 9 or 12 below it; null for a place that is no such division. */
    public String code;

    @Enumerated(EnumType.STRING)
    public RegionLevel level;

    /** The division it belongs to, or the place it lies in; null for a province. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Region parent;

    /** Ids from the province down to this region, each followed by a slash: what lies in a region starts with its path. */
    public String path;

    @Embedded
    public Name name;

    /** Chinese name without its level: 武汉 for 武汉市. */
    public String shortZh;

    /** The short name in pinyin. */
    public String shortPinyin;

    /** When the code and its parent held, an EDTF date; null without a code. */
    public String validFor;

    /** Degrees east of the centre point, or null. */
    public Double longitude;

    /** Degrees north of the centre point, or null. */
    public Double latitude;

    /** The level whose centre the point is: a county without its own takes its prefecture's. */
    @Enumerated(EnumType.STRING)
    public RegionLevel pointPrecision;

    /** Data set the region was taken from; null for a region a report defines. */
    public String source;

    /** Other names: abbreviations, forms reports use. */
    @ElementCollection
    @CollectionTable(name = "region_alias", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    public List<String> alias = new ArrayList<>();

    /** Where reports name it. */
    @ElementCollection
    @CollectionTable(name = "region_citation", joinColumns = @JoinColumn(name = "region_id"))
    @OrderColumn(name = "position")
    public List<Citation> citations = new ArrayList<>();

    /** Places the region in the hierarchy; what lies in it moves with it. */
    public void liesIn(Region larger) {
        String before = path;
        parent = larger;
        path = (larger == null ? "" : larger.path) + id + "/";
        if (before != null && !before.equals(path)) {
            for (Region inside : Region.<Region>list("path like ?1 and id <> ?2", before + "%", id)) {
                inside.path = path + inside.path.substring(before.length());
            }
        }
    }

    /** The region with this id or this GB/T 2260 code. */
    public static Optional<Region> ofIdOrCode(String idOrCode) {
        return Region.<Region>findByIdOptional(idOrCode)
                .or(() -> Region.<Region>find("code", idOrCode).firstResultOptional());
    }

    /** The address of a region. */
    static String url(String id) {
        return "/api/v1/regions/" + id;
    }

    /** A link to it. */
    public Ref ref() {
        return new Ref(id, name, url(id));
    }

    /** Links to the regions it lies in, the largest first. */
    List<Ref> ancestors() {
        LinkedList<Ref> ancestors = new LinkedList<>();
        for (Region larger = parent; larger != null; larger = larger.parent) {
            ancestors.addFirst(larger.ref());
        }
        return ancestors;
    }

    /** Ordered by id, so that what lies in a region comes soon after it. */
    static Listing<Region> matching(RegionFilter filter) {
        Criteria criteria = new Criteria()
                .anyOf("e.level in :level", "level", filter.level())
                .anyOf("e.parent.id in :parent", "parent", RegionKey.ids(filter.parent()))
                .anyOf(
                        "exists (select 1 from e.citations c where c.report.id in :report)",
                        "report",
                        ReportKey.ids(filter.report()));
        if (filter.hasEvents() != null) {
            criteria.and((filter.hasEvents().value() ? "" : "not ")
                    + "exists (select 1 from Event v join v.regions p where p.region.path like concat(e.path, '%'))");
        }
        return new Listing<>(Region.class, criteria, List.of(SortKey.text("e.id", region -> region.id)));
    }

    /** Takes over what a document says; the region it lies in must be stored already. */
    public void fill(RegionDocument document) {
        code = document.code();
        level = document.level();
        liesIn(document.parent() == null ? null : findById(document.parent()));
        name = document.name();
        shortZh = document.shortName() == null ? null : document.shortName().zh();
        shortPinyin = document.shortName() == null ? null : document.shortName().pinyin();
        validFor = document.validFor();
        longitude = document.point() == null ? null : document.point().longitude();
        latitude = document.point() == null ? null : document.point().latitude();
        pointPrecision = document.point() == null ? null : document.point().precision();
        source = document.source();
        alias = new ArrayList<>(document.aliases());
        citations = new ArrayList<>(
                document.citations().stream().map(CitationDocument::citation).toList());
    }
}
