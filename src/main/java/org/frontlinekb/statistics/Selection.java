package org.frontlinekb.statistics;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventFilter;
import org.frontlinekb.listing.Criteria;
import org.frontlinekb.region.RegionLevel;

/**
 * Events to be counted. What is read of them are ids, codes and figures, each of these in one statement; to have the database
 * count them would take joins, and rows told apart, for each way of grouping.
 */
final class Selection {

    /** Of more entries than these, all rows that the knowledge base has are read in less time than theirs are looked up. */
    private static final int FEW = 500;

    /** One of the things that an event or a quote has. */
    @RegisterForReflection
    record Link(String id, String value) {}

    /** How many events of a type have the same first and last day; null where they have none. */
    @RegisterForReflection
    record Dated(LocalDate earliest, LocalDate latest, String type, long events) {}

    private final Criteria criteria;

    private Selection(Criteria criteria) {
        this.criteria = criteria;
    }

    /** The events that a filter selects. */
    static Selection of(EventFilter filter) {
        return new Selection(Event.matching(filter));
    }

    /** The entries with these ids; if they are many, all others too. */
    static Selection covering(Collection<String> ids) {
        return new Selection(
                ids.size() > FEW ? new Criteria() : new Criteria().all(null, "e.id in :ids", Map.of("ids", ids)));
    }

    /** The type of each event, by the event's id. */
    Map<String, String> types() {
        return map("select e.id, e.type from Event e");
    }

    /** Ids of the regions of a level that an event has a place in, or in what lies in them; without events that have none. */
    Map<String, Set<String>> regions(RegionLevel level) {
        Set<String> ofLevel = Set.copyOf(Panache.getEntityManager()
                .createQuery("select r.id from Region r where r.level = :level", String.class)
                .setParameter("level", level)
                .getResultList());
        List<Link> places = links("select e.id, p.region.id from Event e join e.regions p", "");
        Map<String, String> paths = each(places, "select e.id, e.path from Region e");
        return sets(
                places,
                place -> Arrays.stream(paths.getOrDefault(place, "").split("/"))
                        .filter(ofLevel::contains)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Kinds of the units that take part in an event; without events that no unit takes part in. */
    Map<String, Set<String>> unitKinds() {
        List<Link> takers = links("select e.id, p.unit.id from Event e join e.participants p", "p.unit is not null");
        Map<String, String> kinds = each(takers, "select e.id, e.kind from Unit e");
        return sets(takers, unit -> kinds.containsKey(unit) ? Set.of(kinds.get(unit)) : Set.of());
    }

    /** The events that each quote is linked with, by the quote's id. */
    Map<String, Set<String>> quotes() {
        return sets(links("select q.id, e.id from Quote q join q.events e", ""), Set::of);
    }

    /** The figures of the events that are no shares of others, ordered by event. */
    List<CountedFigure> figures() {
        return rows(
                "select e.id, e.occurred.earliest, e.occurred.latest, e.report.id, number.span.start, number.span.end,"
                        + " number.counted.zh, number.counter, number.low, number.high"
                        + " from Event e join e.figures number",
                "number.shareOf is null",
                " order by e.id, number.key",
                CountedFigure.class);
    }

    /** How many events of which types have which days. */
    List<Dated> dated() {
        return rows(
                "select e.occurred.earliest, e.occurred.latest, e.type, count(e) from Event e",
                "",
                " group by e.occurred.earliest, e.occurred.latest, e.type",
                Dated.class);
    }

    /** The larger event of each event of the knowledge base that is part of one. */
    static Map<String, String> partOf() {
        return new Selection(new Criteria().all(null, "e.partOf is not null", Map.of()))
                .map("select e.id, e.partOf.id from Event e");
    }

    /** What is asked about all that is linked. */
    private static Map<String, String> each(List<Link> links, String select) {
        return covering(links.stream().map(Link::value).collect(Collectors.toSet()))
                .map(select);
    }

    private Map<String, String> map(String select) {
        Map<String, String> map = new HashMap<>();
        links(select, "").forEach(link -> map.put(link.id, link.value));
        return map;
    }

    /** What each id is linked with, in other words. Most have one link, and many the same: the sets are shared. */
    private static Map<String, Set<String>> sets(List<Link> links, Function<String, Set<String>> values) {
        Map<String, Set<String>> known = new HashMap<>();
        Map<String, Set<String>> sets = new HashMap<>();
        for (Link link : links) {
            Set<String> more = known.computeIfAbsent(link.value, values);
            if (!more.isEmpty()) {
                sets.merge(link.id, more, Selection::union);
            }
        }
        return sets;
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        if (some.containsAll(more)) {
            return some;
        }
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private List<Link> links(String select, String condition) {
        return rows(select, condition, "", Link.class);
    }

    private <T> List<T> rows(String select, String condition, String tail, Class<T> row) {
        String where = criteria.where();
        String further = condition.isEmpty() ? "" : (where.isEmpty() ? " where " : " and ") + condition;
        TypedQuery<T> query = Panache.getEntityManager().createQuery(select + where + further + tail, row);
        criteria.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
