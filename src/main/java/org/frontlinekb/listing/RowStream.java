package org.frontlinekb.listing;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** A body that is written while it is read from the database. */
@FunctionalInterface
interface RowStream {

    void writeTo(OutputStream out) throws IOException;

    /** Hands the response's stream to the body. */
    @Provider
    class Writer implements MessageBodyWriter<RowStream> {

        @Override
        public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
            return RowStream.class.isAssignableFrom(type);
        }

        @Override
        public void writeTo(
                RowStream body,
                Class<?> type,
                Type generic,
                Annotation[] annotations,
                MediaType mediaType,
                MultivaluedMap<String, Object> headers,
                OutputStream out)
                throws IOException {
            body.writeTo(out);
        }
    }
}
