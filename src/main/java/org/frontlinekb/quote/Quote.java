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
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
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

    /** The conditions of a filter. */
    static Criteria matching(QuoteFilter filter) {
        return new Criteria()
                .holding(Quote.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf("speaker", "e.speaker.id in :speaker", PersonKey.ids(filter.speaker()))
                .anyOf(
                        "unit",
                        "e.id in (select q.id from Quote q where q.speakingUnit.id in :unit union select q.id from Quote q"
                                + " join q.speaker s join s.roles r where r.report = q.report and r.unit.id in :unit)",
                        UnitKey.ids(filter.unit()))
                .anyOf(
                        "event",
                        "e.id in (select q.id from Quote q join q.events v where v.id in :event)",
                        EventKey.ids(filter.event()))
                .anyOf("kind", "e.kind in :kind", filter.kind())
                .anyOf("speaker_kind", "e.speakerKind in :speaker_kind", filter.speakerKind())
                .anyOf("attribution", "e.attribution in :attribution", filter.attribution())
                .anyOf("within", "e.within.id in :within", Text.of(filter.within()))
                .anyOf("report", "e.report.id in :report", ReportKey.ids(filter.report()))
                .flag("has_speaker", "e.speaker is not null", filter.hasSpeaker())
                .flag("has_events", "e.events is not empty", filter.hasEvents())
                .flag("has_translation", "e.translationEn is not null", filter.hasTranslation())
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
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
