package org.frontlinekb.quote;

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
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventKey;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Listing;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitKey;

/** Words a report puts in somebody's mouth. */
@Entity
public class Quote extends Entry {

    /** The report it stands in; all its citations are of this report. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Report report;

    @Enumerated(EnumType.STRING)
    public QuoteKind kind;

    @Enumerated(EnumType.STRING)
    public SpeakerKind speakerKind;

    /** The speaker, if a person; else null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Person speaker;

    /** The speaker, if a unit or a group; else null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Unit speakingUnit;

    @Enumerated(EnumType.STRING)
    public Attribution attribution;

    /** The words that attribute it, or that name the presumed speaker; null without attribution. */
    @Embedded
    @AttributeOverride(name = "paragraph", column = @Column(name = "attribution_paragraph"))
    @AttributeOverride(name = "start", column = @Column(name = "attribution_start"))
    @AttributeOverride(name = "end", column = @Column(name = "attribution_end"))
    public Span attributionSpan;

    /** The quote it is reported speech in, or null. */
    @ManyToOne(fetch = FetchType.LAZY)
    public Quote within;

    /** Our English translation. */
    public String translationEn;

    /** Offset of its first segment: the list's order within a report. */
    public int firstOffset;

    /** The pieces, in the text's order; more than one where the quote is interrupted. */
    @ElementCollection
    @CollectionTable(name = "quote_segment", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "position")
    public List<Segment> segments = new ArrayList<>();

    /** The acts it was said in, speaks of or is the source for. */
    @ManyToMany
    @JoinTable(
            name = "quote_event",
            joinColumns = @JoinColumn(name = "quote_id"),
            inverseJoinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "position")
    public List<Event> events = new ArrayList<>();

    /** The address of a quote. */
    static String url(String id) {
        return "/api/v1/quotes/" + id;
    }

    /** As they stand in their report; the id breaks ties. */
    static Listing<Quote> matching(QuoteFilter filter) {
        Criteria criteria = new Criteria()
                .anyOf("e.speaker.id in :speaker", "speaker", PersonKey.ids(filter.speaker()))
                .anyOf(
                        "(e.speakingUnit.id in :unit or exists (select 1 from Person s join s.roles r"
                                + " where s = e.speaker and r.report = e.report and r.unit.id in :unit))",
                        "unit",
                        UnitKey.ids(filter.unit()))
                .anyOf("exists (select 1 from e.events v where v.id in :event)", "event", EventKey.ids(filter.event()))
                .anyOf("e.kind in :kind", "kind", filter.kind())
                .anyOf("e.speakerKind in :speakerKind", "speakerKind", filter.speakerKind())
                .anyOf("e.report.id in :report", "report", ReportKey.ids(filter.report()));
        return new Listing<>(
                Quote.class,
                criteria,
                List.of(
                        SortKey.text("e.report.id", quote -> quote.report.id),
                        new SortKey<>("e.firstOffset", quote -> quote.firstOffset, Integer::valueOf),
                        SortKey.text("e.id", quote -> quote.id)));
    }

    /** Takes over what a document says; what it refers to must be stored by the end of the transaction. */
    public void fill(QuoteDocument document) {
        EntityManager entities = Panache.getEntityManager();
        QuoteDocument.SpeakerDocument by = document.speaker();
        report = entities.getReference(Report.class, document.report());
        kind = document.kind();
        speakerKind = by.kind();
        speaker = by.person() == null ? null : entities.getReference(Person.class, by.person());
        speakingUnit = by.unit() == null ? null : entities.getReference(Unit.class, by.unit());
        attribution = by.attribution();
        attributionSpan = by.citation();
        within = document.within() == null ? null : entities.getReference(Quote.class, document.within());
        translationEn =
                document.translation() == null ? null : document.translation().en();
        segments = new ArrayList<>(document.segments());
        firstOffset = segments.get(0).span().start();
        events = new ArrayList<>(document.events().stream()
                .map(event -> entities.getReference(Event.class, event))
                .toList());
    }
}
