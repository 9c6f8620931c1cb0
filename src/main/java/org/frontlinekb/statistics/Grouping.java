package org.frontlinekb.statistics;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the selected events are put into rows; an event may be in several rows of one grouping. */
enum Grouping {
    /** All in one row. */
    ALL,
    /** By type. */
    TYPE,
    /** By the regions of a level that they have a place in, or in what lies in them. */
    REGION,
    /** In one row, those with no place in a region of the level. */
    WITHOUT_REGION,
    /** By the kinds of the units that take part in them. */
    UNIT_KIND,
    /** In one row, those that no unit takes part in. */
    WITHOUT_UNIT;

    /** HQL of what names the row; empty where there is but one. */
    String key() {
        return switch (this) {
            case TYPE -> "e.type";
            case REGION -> "area.id";
            case UNIT_KIND -> "body.kind";
            case ALL, WITHOUT_REGION, WITHOUT_UNIT -> "";
        };
    }

    /**
     * HQL joins from the event {@code e} to that.
     *
     * @param depth how deep the hierarchy of regions is
     */
    String joins(int depth) {
        return switch (this) {
            case REGION ->
                " join e.regions place" + upward(depth) + " join Region area on area.id in ("
                        + each(depth, "r%d.id", ", ") + ")";
            case UNIT_KIND -> " join e.participants taker join taker.unit body";
            case ALL, TYPE, WITHOUT_REGION, WITHOUT_UNIT -> "";
        };
    }

    /** HQL of a further condition, or empty. */
    String condition(int depth) {
        return switch (this) {
            case REGION -> "area.level = :rowLevel";
            case WITHOUT_REGION ->
                "not exists (select 1 from e.regions place" + upward(depth) + " where "
                        + each(depth, "r%d.level = :rowLevel", " or ") + ")";
            case WITHOUT_UNIT -> "not exists (select 1 from e.participants taker where taker.unit is not null)";
            case ALL, TYPE, UNIT_KIND -> "";
        };
    }

    /**
     * The region of a place and those it lies in, {@code r0} and up, by way of their keys: compared by path, every place
     * would have to be compared with every region.
     */
    private static String upward(int depth) {
        return " join place.region r0"
                + IntStream.range(1, depth)
                        .mapToObj(i -> " left join r" + (i - 1) + ".parent r" + i)
                        .collect(Collectors.joining());
    }

    private static String each(int depth, String hql, String separator) {
        return IntStream.range(0, depth).mapToObj(hql::formatted).collect(Collectors.joining(separator));
    }
}
