package org.frontlinekb.statistics;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventFilter;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionLevel;

/**
 * The events that a filter selects, to be counted. The database counts; figures it only gives out, as which of them are
 * added up depends on what their events are part of.
 */
final class Selection {

    /** How many events or quotes a row has; the key is empty in a grouping with one row. */
    @RegisterForReflection
    record Count(String key, long number) {}

    /** An event in a row. */
    @RegisterForReflection
    record Member(String key, String event) {}

    /** How many events of a type have the same first and last day; null where they have none. */
    @RegisterForReflection
    record Dated(LocalDate earliest, LocalDate latest, String type, long events) {}

    @RegisterForReflection
    private record Part(String event, String partOf) {}

    private final EventFilter filter;
    private final RegionLevel level;
    private final int depth;

    private Selection(EventFilter filter, RegionLevel level, int depth) {
        this.filter = filter;
        this.level = level;
        this.depth = depth;
    }

    /** To be read as it is; has no rows by region. */
    static Selection of(EventFilter filter) {
        return new Selection(filter, null, 0);
    }

    /**
     * To be put into rows.
     *
     * @param level of the regions that stand for rows
     */
    static Selection of(EventFilter filter, RegionLevel level) {
        return new Selection(filter, level, Region.depth());
    }

    /** How many events each row has. */
    List<Count> events(Grouping grouping) {
        return count("count(distinct e.id)", "Event e", grouping, "1 = 1");
    }

    /** How many quotes are linked with events of each row. */
    List<Count> quotes(Grouping grouping) {
        // e is a root of its own: Hibernate asserts against subqueries from what is joined.
        return count("count(distinct q.id)", "Quote q join q.events linked, Event e", grouping, "e.id = linked.id");
    }

    private List<Count> count(String number, String from, Grouping grouping, String condition) {
        boolean oneRow = grouping.key().isEmpty();
        return rows(
                "select " + (oneRow ? "''" : grouping.key()) + ", " + number + " from " + from + grouping.joins(depth),
                criteria(grouping).all(null, condition, Map.of()),
                oneRow ? "" : " group by " + grouping.key(),
                Count.class);
    }

    /** The events with figures in each row. */
    List<Member> members(Grouping grouping) {
        return rows(
                "select distinct " + (grouping.key().isEmpty() ? "''" : grouping.key()) + ", e.id from Event e"
                        + grouping.joins(depth),
                criteria(grouping)
                        .all(null, "exists (select 1 from e.figures number where number.shareOf is null)", Map.of()),
                "",
                Member.class);
    }

    /** The figures of all events that are no shares of others. */
    List<CountedFigure> figures() {
        return rows(
                "select e.id, e.occurred.earliest, e.occurred.latest, e.report.id, number.span.start, number.span.end,"
                        + " number.counted.zh, number.counter, number.low, number.high"
                        + " from Event e join e.figures number",
                Event.matching(filter).all(null, "number.shareOf is null", Map.of()),
                " order by e.id, number.key",
                CountedFigure.class);
    }

    /** How many events of which types have which days. */
    List<Dated> dated() {
        return rows(
                "select e.occurred.earliest, e.occurred.latest, e.type, count(e) from Event e",
                Event.matching(filter),
                " group by e.occurred.earliest, e.occurred.latest, e.type",
                Dated.class);
    }

    /** The larger event of each event that is part of one, selected or not. */
    static Map<String, String> partOf() {
        Map<String, String> partOf = new HashMap<>();
        rows(
                        "select e.id, e.partOf.id from Event e",
                        new Criteria().all(null, "e.partOf is not null", Map.of()),
                        "",
                        Part.class)
                .forEach(part -> partOf.put(part.event, part.partOf));
        return partOf;
    }

    private Criteria criteria(Grouping grouping) {
        Criteria criteria = Event.matching(filter);
        String condition = grouping.condition(depth);
        if (!condition.isEmpty()) {
            criteria.all(null, condition, condition.contains(":rowLevel") ? Map.of("rowLevel", level) : Map.of());
        }
        return criteria;
    }

    private static <T> List<T> rows(String select, Criteria criteria, String tail, Class<T> row) {
        TypedQuery<T> query = Panache.getEntityManager().createQuery(select + criteria.where() + tail, row);
        criteria.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
