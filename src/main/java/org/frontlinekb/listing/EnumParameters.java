package org.frontlinekb.listing;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets parameters be enums, written as their codes; without it JAX-RS would ask for the Java names. */
@Provider
public class EnumParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        return rawType.isEnum() ? (ParamConverter<T>) new EnumConverter<>((Class<? extends Enum<?>>) rawType) : null;
    }

    private record EnumConverter<E extends Enum<?>>(Class<E> type) implements ParamConverter<E> {

        @Override
        public E fromString(String value) {
            return Codes.parse(type, value);
        }

        @Override
        public String toString(E value) {
            return Codes.of(value);
        }
    }
}
