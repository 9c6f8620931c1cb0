package org.frontlinekb.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The conditions of a query, joined with AND; a condition whose parameter was not given is left out. */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a condition that needs no parameter. */
    public Criteria and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * Adds a condition on a value, if the value is given.
     *
     * @param condition HQL that names its parameter {@code :name}
     */
    public Criteria and(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** Adds a condition that holds for any of the values, if there are any. */
    public Criteria anyOf(String condition, String name, Collection<?> values) {
        return values == null || values.isEmpty() ? this : and(condition, name, values);
    }

    /** Adds conditions joined with OR, one for each value, if there are any; {@code %s} stands for the parameter. */
    public Criteria either(String condition, String name, Collection<?> values) {
        if (values == null || values.isEmpty()) {
            return this;
        }
        List<String> alternatives = new ArrayList<>();
        for (Object value : values) {
            String parameter = name + alternatives.size();
            alternatives.add(condition.formatted(":" + parameter));
            parameters.put(parameter, value);
        }
        return and("(" + String.join(" or ", alternatives) + ")");
    }

    /** The same conditions in a new object, to add to. */
    Criteria copy() {
        Criteria copy = new Criteria();
        copy.conditions.addAll(conditions);
        copy.parameters.putAll(parameters);
        return copy;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    Map<String, Object> parameters() {
        return parameters;
    }
}
