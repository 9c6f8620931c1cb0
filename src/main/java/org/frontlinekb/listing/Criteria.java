package org.frontlinekb.listing;

import io.quarkus.arc.Arc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The conditions of a query, joined with AND, each known by the parameter it comes from; those not given are left out. */
public final class Criteria {

    /**
     * A condition that can be tested in two ways: where few rows meet it, these are looked up; where many do, a walk in the order
     * of the list soon meets as many as a page has.
     *
     * @param ids HQL query for the ids of all rows that meet it
     * @param each the same as a condition on a row
     */
    record Lookup(String ids, String each, Map<String, Object> values) {}

    /**
     * What a condition asks for, told without HQL.
     *
     * @param parameter name of the query parameter it comes from
     * @param value values of which one must be met, a flag, or what parameters that belong together come to
     */
    public record Given(String parameter, Object value) {}

    /**
     * One condition.
     *
     * @param parameter name of the query parameter it comes from; null for what the service itself adds
     * @param hql the condition
     * @param values what its HQL parameters stand for
     * @param lookup the two ways, if there are two; null otherwise
     * @param cases what it is made of, if it is told apart
     * @param asked what it asks for, if that can be told without HQL; null otherwise
     */
    private record Condition(
            String parameter,
            String hql,
            Map<String, Object> values,
            Lookup lookup,
            List<Criteria> cases,
            Object asked) {

        Condition(String parameter, String hql, Map<String, Object> values, Object asked) {
            this(parameter, hql, values, null, List.of(), asked);
        }
    }

    private final List<Condition> conditions = new ArrayList<>();

    /**
     * Adds a condition on a value, if the value is given.
     *
     * @param parameter name of the query parameter, in snake case
     * @param hql a condition on {@code e} that names the value {@code :parameter}
     */
    public Criteria and(String parameter, String hql, Object value) {
        if (value != null) {
            conditions.add(new Condition(parameter, hql, Map.of(parameter, value), value));
        }
        return this;
    }

    /** Adds a condition that holds for any of the values ({@code in :parameter}), if there are any. */
    public Criteria anyOf(String parameter, String hql, Collection<?> values) {
        return values == null || values.isEmpty() ? this : and(parameter, hql, values);
    }

    /** Adds a condition for each value, joined with OR, if there are any; {@code %s} stands for the value. */
    public Criteria either(String parameter, String hql, Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        values.forEach(value -> named.put(parameter + named.size(), value));
        String alternatives =
                named.keySet().stream().map(name -> hql.formatted(":" + name)).collect(Collectors.joining(" or "));
        conditions.add(new Condition(parameter, "(" + alternatives + ")", named, null));
        return this;
    }

    /** Adds a condition or its opposite, if the flag is given. */
    public Criteria flag(String parameter, String hql, Flag flag) {
        if (flag != null) {
            conditions.add(new Condition(parameter, flag.value() ? hql : "not (" + hql + ")", Map.of(), flag.value()));
        }
        return this;
    }

    /** Adds a condition on several values at once; {@code parameter} is the one it counts as, or null. */
    public Criteria all(String parameter, String hql, Map<String, Object> values) {
        conditions.add(new Condition(parameter, hql, values, null));
        return this;
    }

    /**
     * Adds a condition that few rows may meet, or many.
     *
     * @param ids HQL query for the ids of all rows that meet it
     * @param each the same as a condition on {@code e}
     * @param asked what it asks for, told without HQL
     */
    public Criteria fewOrMany(String parameter, String ids, String each, Map<String, Object> values, Object asked) {
        conditions.add(new Condition(
                parameter, "e.id in (" + ids + ")", values, new Lookup(ids, each, values), List.of(), asked));
        return this;
    }

    /**
     * Adds that one of several cases holds. No two may hold for the same row: rows are then read and counted case by case, each
     * by the index that suits it.
     *
     * @param parameter the one it counts as
     * @param asked what it asks for, told without HQL
     */
    public Criteria oneOf(String parameter, List<Criteria> cases, Object asked) {
        Map<String, Object> values = new LinkedHashMap<>();
        cases.forEach(single -> values.putAll(single.values()));
        String alternatives = cases.stream()
                .map(single -> single.joined(lookup -> true))
                .collect(Collectors.joining(") or (", "((", "))"));
        conditions.add(new Condition(parameter, alternatives, values, null, cases, asked));
        return this;
    }

    /** These criteria with one of the cases each; these alone where no cases are told apart. */
    List<Criteria> split() {
        return conditions.stream()
                .filter(condition -> !condition.cases().isEmpty())
                .findFirst()
                .map(told -> told.cases().stream()
                        .map(single -> {
                            Criteria part = new Criteria();
                            part.conditions.addAll(single.conditions);
                            conditions.stream().filter(other -> other != told).forEach(part.conditions::add);
                            return part;
                        })
                        .toList())
                .orElse(List.of(this));
    }

    /** Adds that a row has no value of a facet. */
    Criteria lacking(Facet facet) {
        facet.missingDrill()
                .forEach((parameter, answer) ->
                        conditions.add(new Condition(parameter, facet.missing(), Map.of(), Boolean.valueOf(answer))));
        return this;
    }

    /** Adds a condition of the service's own. */
    Criteria and(String hql, Map<String, Object> values) {
        return all(null, hql, values);
    }

    /**
     * Adds that an entry holds these words, if words are given.
     *
     * @throws org.frontlinekb.problem.ProblemException 400 if too many do, 503 if the search engine is away
     */
    public Criteria holding(Class<?> type, Words words) {
        if (words == null) {
            return this;
        }
        List<String> ids = Arc.container().instance(FullText.class).get().ids(type, words);
        return ids.isEmpty() ? all("q", "1 = 0", Map.of()) : and("q", "e.id in :q", ids);
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** What all conditions ask for; empty if one cannot be told without HQL. */
    public Optional<List<Given>> given() {
        return conditions.stream().allMatch(condition -> condition.asked() != null)
                ? Optional.of(conditions.stream()
                        .map(condition -> new Given(condition.parameter(), condition.asked()))
                        .toList())
                : Optional.empty();
    }

    /** Whether all rows have the same value of a path, such as {@code e.type}: a condition allows for one only. */
    boolean fixes(String path) {
        return conditions.stream()
                .anyMatch(condition -> condition.hql().startsWith(path + " = ")
                        || condition.hql().equals(path + " is null")
                        || condition.hql().equals(path + " in :" + condition.parameter())
                                && condition.values().get(condition.parameter()) instanceof Collection<?> one
                                && one.size() == 1);
    }

    /** The same conditions in a new object, to add to. */
    Criteria copy() {
        return without(Set.of());
    }

    /** The same conditions but for those that come from these parameters. */
    Criteria without(Collection<String> parameters) {
        Criteria rest = new Criteria();
        conditions.stream()
                .filter(condition -> condition.parameter() == null || !parameters.contains(condition.parameter()))
                .forEach(rest.conditions::add);
        return rest;
    }

    /** The where clause, with a space before it; empty without conditions. */
    public String where() {
        return where(lookup -> true);
    }

    /** The same, for the first rows in some order. */
    String where(Predicate<Lookup> few) {
        return conditions.isEmpty() ? "" : " where " + joined(few);
    }

    private String joined(Predicate<Lookup> few) {
        return conditions.stream()
                .map(condition -> condition.lookup() == null || few.test(condition.lookup())
                        ? condition.hql()
                        : condition.lookup().each())
                .collect(Collectors.joining(" and "));
    }

    /** What the HQL parameters of {@link #where} stand for. */
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        conditions.forEach(condition -> values.putAll(condition.values()));
        return values;
    }
}
