package org.frontlinekb.unit;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionKey;
import org.frontlinekb.report.Citation;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.ReportKey;

/** A 单位, or a group acting as one. */
@Entity
public class Unit extends Entry {

    /** The vocabulary of {@link #kind}. */
    public static final String KINDS = "unit_kind";

    /** Its name, or what describes it where it is not named. */
    @Embedded
    public Name name;

    /** True if the report names it, false if it only describes it ("the first medical team from Shandong"). */
    public boolean named;

    /** A code of the vocabulary {@value #KINDS}. */
    public String kind;

    /** The unit it is a part of, where reported. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Unit parent;

    /** Where it is or belongs, where reported. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Region region;

    /** Other forms of its name that reports use. */
    @ElementCollection
    @CollectionTable(name = "unit_alias", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    public List<String> alias = new ArrayList<>();

    /** Where reports name it, and where they say what it belongs to and where it is. */
    @ElementCollection
    @CollectionTable(name = "unit_citation", joinColumns = @JoinColumn(name = "unit_id"))
    @OrderColumn(name = "position")
    public List<Citation> citations = new ArrayList<>();

    /** The address of a unit. */
    static String url(String id) {
        return "/api/v1/units/" + id;
    }

    /** A link to a unit; null for none. */
    public static Ref ref(String id, Name name) {
        return id == null ? null : new Ref(id, name, url(id));
    }

    /** Links to units, by id. */
    public static Map<String, Ref> refs(Stream<String> ids) {
        return Parts.refs("unit", ids, Unit::ref);
    }

    /** What units are called, by id. */
    public static Map<String, Bilingual> labels(Collection<String> ids) {
        return Unit.<Unit>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(unit -> unit.id, unit -> unit.name.label()));
    }

    /** The conditions of a filter. */
    static Criteria matching(UnitFilter filter) {
        return new Criteria()
                .holding(Unit.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf("kind", "e.kind in :kind", filter.kindCodes())
                .either(
                        "region",
                        "e.region.path like %s",
                        RegionKey.patterns(filter.region(), filter.includeDescendants()))
                .anyOf("parent", "e.parent.id in :parent", UnitKey.ids(filter.parent()))
                .flag("named", "e.named", filter.named())
                .flag("has_region", "e.region is not null", filter.hasRegion())
                .flag("has_parent", "e.parent is not null", filter.hasParent())
                .anyOf(
                        "report",
                        "e.id in (select x.id from Unit x join x.citations c where c.report.id in :report)",
                        ReportKey.ids(filter.report()))
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
    }

    /** Takes over what a document says; what it refers to must be stored by the end of the transaction. */
    public void fill(UnitDocument document) {
        EntityManager entities = Panache.getEntityManager();
        name = document.name();
        named = document.named();
        kind = document.kind();
        parent = document.parent() == null ? null : entities.getReference(Unit.class, document.parent());
        region = document.region() == null ? null : entities.getReference(Region.class, document.region());
        alias = new ArrayList<>(document.aliases());
        citations = new ArrayList<>(
                document.citations().stream().map(CitationDocument::citation).toList());
    }
}
