package org.frontlinekb.event;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Listing;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionKey;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitKey;

/** One reported act; its citations say where the report tells of it. */
@Entity
public class Event extends Entry {

    /** The vocabulary of {@link #type}. */
    public static final String TYPES = "event_type";

    /** Stands in {@link #orderedOn} for events without a date, so that they come last. */
    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    /** The report that tells of it; all its citations are of this report. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Report report;

    /** A code of the vocabulary {@value #TYPES}. */
    public String type;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** Id of the quote whose speaker says so; null where the report says it in its own voice. */
    public String assertedBy;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    public Bilingual title;

    @Embedded
    @AttributeOverride(name = "zh", column = @Column(name = "summary_zh"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    public Bilingual summary;

    /** The larger act it belongs to, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Event partOf;

    /** When, or null where the report gives neither a date nor a part of the day for it. */
    @Embedded
    public Occurrence occurred;

    /** Earliest day, or the end of time where there is none: one key, never null, for the order of the list. */
    public LocalDate orderedOn;

    /** Who took part. */
    @ElementCollection
    @CollectionTable(name = "event_participant", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Participant> participants = new ArrayList<>();

    /** Where; empty where the report does not say. */
    @ElementCollection
    @CollectionTable(name = "event_region", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Place> regions = new ArrayList<>();

    /** With how many. */
    @ElementCollection
    @CollectionTable(name = "event_figure", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Figure> figures = new ArrayList<>();

    /** The clauses that tell of it, at least one. */
    @ElementCollection
    @CollectionTable(name = "event_citation", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Span> citations = new ArrayList<>();

    /** Sets when it took place, and with it its place in the list. */
    private void happened(Occurrence occurrence) {
        occurred = occurrence;
        orderedOn = occurrence == null || occurrence.earliest() == null ? UNDATED : occurrence.earliest();
    }

    /** The address of an event. */
    public static String url(String id) {
        return "/api/v1/events/" + id;
    }

    /** The acts that are part of it, by id. */
    List<Event> parts() {
        return list("partOf = ?1 order by id", this);
    }

    /** Earliest first, undated ones last; the id breaks ties, so pages never overlap. */
    static Listing<Event> matching(EventFilter filter) {
        Criteria criteria = new Criteria()
                .anyOf("e.type in :type", "type", filter.typeCodes())
                .anyOf("e.status in :status", "status", filter.status())
                .anyOf("e.report.id in :report", "report", ReportKey.ids(filter.report()))
                .anyOf(
                        "exists (select 1 from e.participants p where p.unit.id in :unit)",
                        "unit",
                        UnitKey.ids(filter.unit()))
                .anyOf(
                        "exists (select 1 from e.participants p where p.person.id in :person)",
                        "person",
                        PersonKey.ids(filter.person()))
                .either(
                        "exists (select 1 from e.regions p where p.region.path like %s)",
                        "region", RegionKey.patterns(filter.region(), filter.includeDescendants()))
                .and(
                        "e.occurred.latest >= :from",
                        "from",
                        filter.from() == null ? null : filter.from().value())
                .and(
                        "e.occurred.earliest <= :to",
                        "to",
                        filter.to() == null ? null : filter.to().value());
        return new Listing<>(
                Event.class,
                criteria,
                List.of(
                        new SortKey<>("e.orderedOn", event -> event.orderedOn, LocalDate::parse),
                        SortKey.text("e.id", event -> event.id)));
    }

    /** Takes over what a document says; what it refers to must be stored by the end of the transaction. */
    public void fill(EventDocument document) {
        EntityManager entities = Panache.getEntityManager();
        report = entities.getReference(Report.class, document.report());
        type = document.type();
        status = document.status();
        assertedBy = document.assertedBy();
        title = document.title();
        summary = document.summary();
        partOf = document.partOf() == null ? null : entities.getReference(Event.class, document.partOf());
        happened(document.occurred());
        participants = new ArrayList<>(document.participants().stream()
                .map(participant -> new Participant(
                        participant.role(),
                        participant.unit() == null ? null : entities.getReference(Unit.class, participant.unit()),
                        participant.person() == null ? null : entities.getReference(Person.class, participant.person()),
                        participant.citation()))
                .toList());
        regions = new ArrayList<>(document.regions().stream()
                .map(place ->
                        new Place(place.role(), entities.getReference(Region.class, place.region()), place.citation()))
                .toList());
        figures = new ArrayList<>(document.figures());
        citations = new ArrayList<>(document.citations());
    }
}
