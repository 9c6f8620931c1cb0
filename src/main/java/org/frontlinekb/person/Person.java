package org.frontlinekb.person;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.JoinColumn;
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
import org.frontlinekb.report.Citation;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitKey;

/** Someone whom a report names. */
@Entity
public class Person extends Entry {

    @Embedded
    public Name name;

    /** Roles as reported, in the report's order. */
    @ElementCollection
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<Role> roles = new ArrayList<>();

    /** Where reports name the person. */
    @ElementCollection
    @CollectionTable(name = "person_citation", joinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "position")
    public List<Citation> citations = new ArrayList<>();

    /** The address of a person. */
    static String url(String id) {
        return "/api/v1/people/" + id;
    }

    /** A link to a person; null for none. */
    public static Ref ref(String id, Name name) {
        return id == null ? null : new Ref(id, name, url(id));
    }

    /** Links to people, by id. */
    public static Map<String, Ref> refs(Stream<String> ids) {
        return Parts.refs("person", ids, Person::ref);
    }

    /** What people are called, by id. */
    public static Map<String, Bilingual> labels(Collection<String> ids) {
        return Person.<Person>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(person -> person.id, person -> person.name.label()));
    }

    /** The conditions of a filter. */
    static Criteria matching(PersonFilter filter) {
        return new Criteria()
                .holding(Person.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf(
                        "unit",
                        "e.id in (select x.id from Person x join x.roles r where r.unit.id in :unit)",
                        UnitKey.ids(filter.unit()))
                .anyOf("role", "exists (select 1 from e.roles r where r.kind in :role)", filter.role())
                .flag("has_role", "e.roles is not empty", filter.hasRole())
                .flag("has_unit", "exists (select 1 from e.roles r where r.unit is not null)", filter.hasUnit())
                .anyOf(
                        "report",
                        "e.id in (select x.id from Person x join x.citations c where c.report.id in :report)",
                        ReportKey.ids(filter.report()))
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
    }

    /** Takes over what a document says; what it refers to must be stored by the end of the transaction. */
    public void fill(PersonDocument document) {
        EntityManager entities = Panache.getEntityManager();
        name = document.name();
        roles = new ArrayList<>(document.roles().stream()
                .map(role -> new Role(
                        role.kind(),
                        role.title(),
                        role.unit() == null ? null : entities.getReference(Unit.class, role.unit()),
                        entities.getReference(Report.class, role.report()),
                        role.citation()))
                .toList());
        citations = new ArrayList<>(
                document.citations().stream().map(CitationDocument::citation).toList());
    }
}
