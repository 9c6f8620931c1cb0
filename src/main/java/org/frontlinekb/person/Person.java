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
import java.util.List;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Listing;
import org.frontlinekb.listing.SortKey;
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

    /** A link to the person. */
    public Ref ref() {
        return new Ref(id, name, "/api/v1/people/" + id);
    }

    /** Ordered by id. */
    static Listing<Person> matching(PersonFilter filter) {
        Criteria criteria = new Criteria()
                .anyOf("exists (select 1 from e.roles r where r.unit.id in :unit)", "unit", UnitKey.ids(filter.unit()))
                .anyOf("exists (select 1 from e.roles r where r.kind in :role)", "role", filter.role())
                .anyOf(
                        "exists (select 1 from e.citations c where c.report.id in :report)",
                        "report",
                        ReportKey.ids(filter.report()));
        return new Listing<>(Person.class, criteria, List.of(SortKey.text("e.id", person -> person.id)));
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
