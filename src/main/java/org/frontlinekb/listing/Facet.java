package org.frontlinekb.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.frontlinekb.naming.Bilingual;

/**
 * A property that a list can be counted by. A bucket's count is the total of the query with the facet's own filter put
 * in the place of what the query had.
 *
 * @param name what {@code facets=} calls it
 * @param join HQL that leads from {@code e} to the value, or empty
 * @param value HQL expression of the value
 * @param condition HQL that must hold for a row to have a bucket, or empty
 * @param own the query parameters it stands for: left out of what it counts over
 * @param drill the query parameters that lead to a bucket's rows
 * @param missing HQL condition of the rows without a value, or null where every row has one
 * @param missingDrill the query parameters that lead to them, or null
 * @param inOrder true to list buckets by value (dates), false by count
 * @param labels what values are called
 */
public record Facet(
        String name,
        String join,
        String value,
        String condition,
        List<String> own,
        Function<String, Map<String, String>> drill,
        String missing,
        Map<String, String> missingDrill,
        boolean inOrder,
        Labels labels) {

    /** Labels of values, given all at once so that they can be read at once. */
    @FunctionalInterface
    public interface Labels {
        Map<String, Bilingual> of(Collection<String> values);
    }

    /** A facet over a property that every row has, drilled into by the parameter of the same name. */
    public static Facet of(String name, String value, Labels labels) {
        return through(name, "", value, labels);
    }

    /** The same over a joined collection. */
    public static Facet through(String name, String join, String value, Labels labels) {
        return new Facet(name, join, value, "", List.of(name), code -> Map.of(name, code), null, null, false, labels);
    }

    /** The same with a bucket for the rows that have no value, which {@code parameter=answer} leads to. */
    public Facet missing(String hql, String parameter, String answer) {
        List<String> all = own.contains(parameter) ? own : List.of(name, parameter);
        return new Facet(name, join, value, condition, all, drill, hql, Map.of(parameter, answer), inOrder, labels);
    }
}
