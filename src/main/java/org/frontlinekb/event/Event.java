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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.frontlinekb.history.Entry;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.listing.Day;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
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
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    /** Stands in {@link #orderedBack} for them, so that they come last there too. */
    private static final LocalDate START_OF_TIME = LocalDate.of(1, 1, 1);

    private static final String UNTIL_FROM = "(e.occurred.latest >= :from or e.occurred.latest is null)";

    private static final String SINCE_TO = "(e.occurred.earliest <= :to or e.occurred.earliest is null)";

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

    /** Earliest day, or the start of time where there is none: the key for the opposite order. */
    public LocalDate orderedBack;

    /** How far the days reach that it may have been on; null without a calendar date. */
    @Enumerated(EnumType.STRING)
    public Reach reach;

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
        reach = Reach.of(occurrence);
        LocalDate day = occurrence == null ? null : occurrence.earliest();
        orderedOn = day == null ? END_OF_TIME : day;
        orderedBack = day == null ? START_OF_TIME : day;
    }

    /** The address of an event. */
    public static String url(String id) {
        return "/api/v1/events/" + id;
    }

    /** The acts that are part of it, by id. */
    List<Event> parts() {
        return list("partOf = ?1 order by id", this);
    }

    /** What events are called, by id. */
    public static Map<String, Bilingual> labels(Collection<String> ids) {
        return Event.<Event>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(event -> event.id, event -> event.title));
    }

    /** Where it is, for a map: the centre points of its regions, each once. */
    List<double[]> points() {
        return regions.stream()
                .map(Place::region)
                .distinct()
                .flatMap(region -> region.points().stream())
                .toList();
    }

    /** The conditions of a filter. */
    public static Criteria matching(EventFilter filter) {
        Criteria criteria = new Criteria()
                .holding(Event.class, filter.q())
                .anyOf("id", "e.id in :id", Text.of(filter.id()))
                .anyOf("type", "e.type in :type", filter.typeCodes())
                .anyOf("status", "e.status in :status", filter.status())
                .anyOf("report", "e.report.id in :report", ReportKey.ids(filter.report()))
                .flag("has_region", "e.regions is not empty", filter.hasRegion())
                .anyOf("part_of", "e.partOf.id in :part_of", EventKey.ids(filter.partOf()))
                .flag("is_part", "e.partOf is not null", filter.isPart())
                .anyOf("part_of_day", "e.occurred.partOfDay in :part_of_day", filter.partOfDay())
                .flag("has_speaker", "e.assertedBy is not null", filter.hasSpeaker())
                .flag("has_participants", "e.participants is not empty", filter.hasParticipants())
                .and("updated_since", "e.changedAt >= :updated_since", Moment.of(filter.updatedSince()));
        participants(criteria, "unit", UnitKey.ids(filter.unit()));
        participants(criteria, "person", PersonKey.ids(filter.person()));
        places(criteria, filter);
        figures(criteria, filter);
        return dates(criteria, filter);
    }

    private static void participants(Criteria criteria, String kind, List<String> ids) {
        if (ids != null && !ids.isEmpty()) {
            having(criteria, kind, "participants", "p." + kind + ".id in :" + kind, Map.of(kind, ids), ids);
        }
    }

    private static void places(Criteria criteria, EventFilter filter) {
        List<String> paths = RegionKey.patterns(filter.region(), filter.includeDescendants());
        Map<String, Object> patterns = new LinkedHashMap<>();
        paths.forEach(pattern -> patterns.put("region" + patterns.size(), pattern));
        if (!patterns.isEmpty()) {
            String within = patterns.keySet().stream()
                    .map(name -> "p.region.path like :" + name)
                    .collect(Collectors.joining(" or ", "(", ")"));
            having(criteria, "region", "regions", within, patterns, paths);
        }
    }

    /** Adds that one of the participants or places, {@code p}, meets a condition. */
    private static void having(
            Criteria criteria,
            String parameter,
            String collection,
            String condition,
            Map<String, Object> values,
            Object asked) {
        criteria.fewOrMany(
                parameter,
                "select x.id from Event x join x." + collection + " p where " + condition,
                "exists (select 1 from e." + collection + " p where " + condition + ")",
                values,
                asked);
    }

    private static void figures(Criteria criteria, EventFilter filter) {
        criteria.flag("has_figures", "e.figures is not empty", filter.hasFigures());
        // One figure must meet all of it, so the conditions stand in one subquery and their values beside it.
        if (filter.figureOf() == null && filter.min() == null && filter.max() == null) {
            return;
        }
        String counted = filter.figureOf() == null
                ? ""
                : " and (locate(lower(:figure_of), lower(f.counted.zh)) > 0"
                        + " or locate(lower(:figure_of), lower(f.counted.en)) > 0)";
        boolean possible = filter.figureMatch() == Match.POSSIBLE;
        String least =
                filter.min() == null ? "" : possible ? " and (f.high is null or f.high >= :min)" : " and f.low >= :min";
        String most =
                filter.max() == null ? "" : possible ? " and (f.low is null or f.low <= :max)" : " and f.high <= :max";
        Map<String, Object> values = new LinkedHashMap<>();
        if (filter.figureOf() != null) {
            values.put("figure_of", filter.figureOf().value());
        }
        if (filter.min() != null) {
            values.put("min", filter.min().value());
        }
        if (filter.max() != null) {
            values.put("max", filter.max().value());
        }
        criteria.all(
                "figure_of", "exists (select 1 from e.figures f where 1 = 1" + counted + least + most + ")", values);
    }

    /**
     * Possible: some day the act may have been on lies in the range. Certain: all of them do. Told apart by how far those days
     * reach: where that has a bound, the first of them has one too, and only that stretch of the events by day is read.
     */
    private static Criteria dates(Criteria criteria, EventFilter filter) {
        LocalDate from = Day.of(filter.from());
        LocalDate to = Day.of(filter.to());
        boolean certain = filter.timeMatch() == Match.CERTAIN;
        if (from != null || to != null) {
            criteria.oneOf(
                    "from",
                    List.of(
                            first(Reach.DAY, from, to),
                            certain
                                    ? first(Reach.MONTH, from, to).and("to", "e.occurred.latest <= :to", to)
                                    : first(Reach.MONTH, Reach.aMonthBefore(from), to)
                                            .and("from", "e.occurred.latest >= :from", from),
                            new Criteria()
                                    .all(null, "e.reach = LONGER", Map.of())
                                    .and("from", certain ? "e.occurred.earliest >= :from" : UNTIL_FROM, from)
                                    .and("to", certain ? "e.occurred.latest <= :to" : SINCE_TO, to)),
                    new Days(from, to, certain));
        } else if (certain) {
            criteria.flag("time_match", "e.occurred.edtf is not null", new Flag(true));
        }
        return criteria.flag("undated", "e.reach is null", filter.undated());
    }

    /** Events of a reach whose first day lies in a range; both keys of the order say so, as each has indexes of its own. */
    private static Criteria first(Reach reach, LocalDate from, LocalDate to) {
        String first = reach.name().toLowerCase(Locale.ROOT) + "_from";
        return new Criteria()
                .all(null, "e.reach = " + reach, Map.of())
                .and(first, "e.orderedOn >= :" + first + " and e.orderedBack >= :" + first, from)
                .and("to", "e.orderedOn <= :to and e.orderedBack <= :to", to);
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
