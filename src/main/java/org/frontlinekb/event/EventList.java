package org.frontlinekb.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Finder;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.person.Person;
import org.frontlinekb.region.Region;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.vocabulary.Vocabulary;

/** How events are listed: earliest first, undated ones last whichever way. */
@Singleton
public class EventList extends Listed<Event, EventSummary> {

    @Inject
    EventFinder finder;

    private static final List<String> TIME = List.of("from", "to", "time_match", "undated");

    public EventList() {
        super(
                "events",
                Event.class,
                EventSummary.class,
                EventDetail.class,
                EventSummary::of,
                List.of(
                        SortKey.day(
                                "occurred",
                                "e.orderedOn",
                                "e.orderedBack",
                                event -> event.orderedOn,
                                event -> event.orderedBack),
                        SortKey.text("id", "e.id", event -> event.id),
                        SortKey.text("type", "e.type", event -> event.type),
                        SortKey.code("status", "e.status", Status.class, event -> event.status),
                        SortKey.text("report", "e.report.id", event -> event.report.id),
                        SortKey.number("revision", "e.revision", event -> event.revision)),
                List.of(
                        Facet.of("type", "e.type", Vocabulary.labels(Event.TYPES)),
                        Facet.of("status", "e.status", Vocabulary.labels("event_status")),
                        Facet.of("report", "e.report.id", ids -> Map.of()),
                        region(),
                        Facet.through("unit", " join e.participants p", "p.unit.id", Unit::labels),
                        Facet.through("person", " join e.participants p", "p.person.id", Person::labels),
                        Facet.of("part_of_day", "e.occurred.partOfDay", Vocabulary.labels("part_of_day")),
                        date("day", "e.occurred.earliest", "e.occurred.earliest = e.occurred.latest", EventList::day),
                        date("month", MONTH, MONTH.replace("earliest", "latest") + " = " + MONTH, EventList::month)),
                Column.of(
                        "id",
                        "url",
                        "report",
                        "type",
                        "status",
                        "asserted_by.voice",
                        "asserted_by.quote",
                        "title.zh",
                        "title.en",
                        "occurred.raw",
                        "occurred.edtf",
                        "occurred.earliest",
                        "occurred.latest",
                        "occurred.part_of_day",
                        "occurred.inferred",
                        "participants.role",
                        "participants.unit.id",
                        "participants.person.id",
                        "regions.role",
                        "regions.region.id",
                        "regions.region.name.zh",
                        "figures.raw",
                        "figures.value",
                        "figures.low",
                        "figures.high",
                        "figures.counted.en"),
                Event::points);
    }

    /** See the indexes {@code event_by_report}, {@code event_by_type}, {@code event_by_status} and {@code event_by_reach}. */
    @Override
    protected List<String> leading() {
        return List.of("e.report.id", "e.type", "e.status", "e.reach");
    }

    @Override
    protected Finder finder() {
        return finder;
    }

    /** {@code 2020-01}: the month of a day. */
    private static final String MONTH = "format(e.occurred.earliest as 'yyyy-MM')";

    /** By province: its count holds what lies in it, as its filter does. */
    private static Facet region() {
        return new Facet(
                "region",
                " join e.regions p",
                Region.PROVINCE.formatted("p.region"),
                "",
                List.of("region", "include_descendants", "has_region"),
                id -> Map.of("region", id),
                "e.regions is empty",
                Map.of("has_region", "false"),
                false,
                Region::labels);
    }

    private static Facet date(String name, String value, String within, Function<String, LocalDate[]> range) {
        return new Facet(
                name,
                "",
                value,
                within,
                TIME,
                bucket -> Map.of(
                        "from", range.apply(bucket)[0].toString(),
                        "to", range.apply(bucket)[1].toString(),
                        "time_match", "certain"),
                "e.occurred.edtf is null",
                Map.of("undated", "true"),
                true,
                EventList::unlabelled);
    }

    private static LocalDate[] day(String bucket) {
        LocalDate day = LocalDate.parse(bucket);
        return new LocalDate[] {day, day};
    }

    private static LocalDate[] month(String bucket) {
        YearMonth month = YearMonth.parse(bucket);
        return new LocalDate[] {month.atDay(1), month.atEndOfMonth()};
    }

    private static Map<String, Bilingual> unlabelled(Collection<String> values) {
        return Map.of();
    }
}
