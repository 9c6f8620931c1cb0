package org.frontlinekb.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The keys that a record has on the wire, nested ones with a dot. */
final class Fields {

    private Fields() {}

    static Set<String> of(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        add(type, "", fields);
        return fields;
    }

    private static void add(Type type, String prefix, Set<String> fields) {
        if (type instanceof ParameterizedType list) {
            Type[] arguments = list.getActualTypeArguments();
            add(arguments[arguments.length - 1], prefix, fields);
        } else if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                    add(component.getGenericType(), prefix, fields);
                } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                    String name = prefix + snake(component.getName());
                    fields.add(name);
                    add(component.getGenericType(), name + ".", fields);
                }
            }
            for (var method : record.getDeclaredMethods()) {
                JsonProperty property = method.getAnnotation(JsonProperty.class);
                if (property != null && property.access() == JsonProperty.Access.READ_ONLY) {
                    fields.add(prefix + property.value());
                }
            }
        }
    }

    /** {@code hasEvents} as the API writes it: {@code has_events}. */
    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
