package org.frontlinekb.listing;

import io.quarkus.arc.All;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a request with any unknown, repeated or malformed query parameter before it reaches its resource, and tells all
 * faults at once: JAX-RS by itself ignores unknown parameters and answers 404 to a malformed one. A client that prefers
 * {@link Leniency} has its unknown parameters ignored.
 */
public class StrictParameters {

    /**
     * What one parameter takes.
     *
     * @param upTo the parameter it may not exceed, or null
     */
    private record Rule(boolean repeatable, Function<String, Object> parse, String upTo) {}

    private final Map<Method, Map<String, Rule>> rules = new ConcurrentHashMap<>();
    private final List<Listed<?, ?>> lists;

    StrictParameters(@All List<Listed<?, ?>> lists) {
        this.lists = lists;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource, UriInfo uri, ContainerRequestContext request) {
        boolean lenient = Leniency.preferred(request);
        Map<String, Rule> known = rules.computeIfAbsent(resource.getResourceMethod(), StrictParameters::rulesOf);
        List<Fault> faults = new ArrayList<>();
        uri.getQueryParameters().forEach((name, values) -> {
            Rule rule = known.get(name);
            if (rule == null && lenient) {
                return;
            }
            if (rule == null) {
                faults.add(Fault.parameter(name, BadValue.unknownParameter(name, known.keySet())));
            } else {
                check(name, values, rule, faults);
            }
        });
        ranges(uri.getQueryParameters(), known, faults);
        if (known.containsKey("fields")) {
            boolean list = known.containsKey("cursor");
            lists.stream()
                    .filter(listed -> uri.getPath().startsWith(listed.address()))
                    .findFirst()
                    .ifPresent(listed -> faults.addAll(listed.faults(uri.getQueryParameters(), list)));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.badParameters(faults);
        }
    }

    private static void check(String name, List<String> values, Rule rule, List<Fault> faults) {
        if (values.size() > 1 && !rule.repeatable()) {
            faults.add(Fault.parameter(
                    name, new BadValue("stands " + values.size() + " times, but only once makes sense")));
        }
        for (String value : values) {
            try {
                if (value.indexOf('\0') >= 0) {
                    throw new BadValue("has the character U+0000, which no text here has");
                }
                rule.parse().apply(value);
            } catch (BadValue bad) {
                faults.add(Fault.parameter(name, bad));
            }
        }
    }

    private static void ranges(Map<String, List<String>> parameters, Map<String, Rule> known, List<Fault> faults) {
        known.forEach((name, rule) -> {
            if (rule.upTo() != null && parameters.containsKey(name) && parameters.containsKey(rule.upTo())) {
                try {
                    if (compare(
                                    rule.parse().apply(parameters.get(name).get(0)),
                                    known.get(rule.upTo())
                                            .parse()
                                            .apply(parameters.get(rule.upTo()).get(0)))
                            > 0) {
                        faults.add(Fault.parameter(
                                name,
                                new BadValue("is more than '" + rule.upTo() + "': nothing lies in such a range")));
                    }
                } catch (BadValue malformed) {
                    // told already
                }
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object least, Object most) {
        return ((Comparable<Object>) least).compareTo(most);
    }

    private static Map<String, Rule> rulesOf(Method method) {
        Map<String, Rule> rules = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (RecordComponent component : parameter.getType().getRecordComponents()) {
                    UpTo range = component.getAnnotation(UpTo.class);
                    String upTo = range == null ? null : range.value();
                    rules.put(wireName(component), ruleOf(component.getGenericType(), upTo));
                }
            }
        }
        return rules;
    }

    /** {@code hasEvents} is {@code has_events} in a URL; the component says so to JAX-RS in its {@code @RestQuery}. */
    private static String wireName(RecordComponent component) {
        return Fields.snake(component.getName());
    }

    private static Rule ruleOf(Type type, String upTo) {
        return type instanceof ParameterizedType list
                ? new Rule(true, parserOf((Class<?>) list.getActualTypeArguments()[0]), upTo)
                : new Rule(false, parserOf((Class<?>) type), upTo);
    }

    @SuppressWarnings("unchecked")
    private static Function<String, Object> parserOf(Class<?> type) {
        if (type.isEnum()) {
            return text -> Codes.parse((Class<? extends Enum<?>>) type, text);
        }
        try {
            Method fromString = type.getMethod("fromString", String.class);
            return text -> invoke(fromString, text);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is a parameter type and needs a fromString", e);
        }
    }

    private static Object invoke(Method fromString, String text) {
        try {
            return fromString.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
