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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.listing.Text;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.Citation;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.ReportKey;

/** A place in an administrative hierarchy. */
@Entity
public class Region extends Entry {

    /** Most characters a path has. */
    public static final int PATH_LENGTH = 1_000;

    /** HQL for the id of the province that a region lies in or is; {@code %s} stands for the region. */
    public static final String PROVINCE = "substring(%1$s.path, 1, locate('/', %1$s.path) - 1)";

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
            flush();
            List<Region> within = list("path like ?1 and id <> ?2", before + "%", id);
            within.forEach(region -> region.path = path + region.path.substring(before.length()));
        }
    }

    /** How many characters the longest path of what lies in this region has, or its own. */
    public int longestPath() {
        return getEntityManager()
                .createQuery("select max(length(e.path)) from Region e where e.path like :path", Integer.class)
                .setParameter("path", path + "%")
                .getSingleResult();
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

    /** A link to a region. */
    public static Ref ref(String id, Name name) {
        return new Ref(id, name, url(id));
    }

    /** Links to regions, by id. */
    public static Map<String, Ref> refs(Stream<String> ids) {
        return Parts.refs("region", ids, Region::ref);
    }

    /** Ids of the regions it lies in, the largest first. */
    List<String> ancestors() {
        List<String> all = List.of(path.split("/"));
        return all.subList(0, all.size() - 1);
    }

    /** Its centre point as GeoJSON has it, longitude first; none where it is not known. */
    public List<double[]> points() {
        return longitude == null ? List.of() : List.of(new double[] {longitude, latitude});
    }

    /** What regions are called, by id. */
    public static Map<String, Bilingual> labels(Collection<String> ids) {
        return Region.<Region>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(region -> region.id, region -> region.name.label()));
    }

    /** How many regions there are from a province down to the deepest, both counted. */
    public static int depth() {
        return getEntityManager()
                .createQuery(
                        "select coalesce(max(length(e.path) - length(replace(e.path, '/', ''))), 1) from Region e",
                        Integer.class)
                .getSingleResult();
    }

    /** The conditions of a filter. */
    static Criteria matching(RegionFilter filter) {
        return new Criteria()
                .holding(Region.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf("code", "e.code in :code", Text.of(filter.code()))
                .anyOf("level", "e.level in :level", filter.level())
                .anyOf("parent", "e.parent.id in :parent", RegionKey.ids(filter.parent()))
                .either("within", "e.path like %s", RegionKey.patterns(filter.within(), null))
                .anyOf(
                        "report",
                        "e.id in (select x.id from Region x join x.citations c where c.report.id in :report)",
                        ReportKey.ids(filter.report()))
                .flag(
                        "has_events",
                        "exists (select 1 from Region r where r.path >= e.path and r.path < concat(e.path, '~')"
                                + " and exists (select 1 from Event v join v.regions p where p.region = r))",
                        filter.hasEvents())
                .flag("has_code", "e.code is not null", filter.hasCode())
                .flag("has_point", "e.longitude is not null", filter.hasPoint())
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
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
