package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Compresses by media type alone, whoever answers: Quarkus does the work, this decides. A compressed representation has an
 * entity tag of its own (RFC 9110, section 8.8.3.3), told from the plain one by a suffix.
 */
@Singleton
class Compression {

    static final String GZIP = "gzip";

    /** Keeps Netty from compressing what is not compressed here; it is not sent. */
    static final String IDENTITY = "identity";

    private static final String SUFFIX = "-" + GZIP;

    private final Set<String> mediaTypes;

    Compression(@ConfigProperty(name = "quarkus.http.compress-media-types") Set<String> mediaTypes) {
        this.mediaTypes = mediaTypes;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.COMPRESSION);
    }

    private void handle(RoutingContext context) {
        // A writer proves to know an entry with the tag of either representation.
        String ifMatch = context.request().getHeader(HttpHeaders.IF_MATCH);
        if (ifMatch != null) {
            context.request().headers().set(HttpHeaders.IF_MATCH, ifMatch.replace(SUFFIX + "\"", "\""));
        }
        boolean accepted = accepted(context.request());
        context.addHeadersEndHandler(end -> {
            MultiMap headers = context.response().headers();
            if (accepted && context.request().method() != HttpMethod.HEAD) {
                HttpCompressionHandler.compressIfNeeded(context, mediaTypes);
            } else if (IDENTITY.equals(headers.get(HttpHeaders.CONTENT_ENCODING))) {
                // Quarkus put it there to keep Netty from compressing, which it will not do here anyway.
                headers.remove(HttpHeaders.CONTENT_ENCODING);
            }
        });
        context.next();
    }

    /** Whether the answer to this request will be compressed if it has this media type. */
    boolean applies(HttpServerRequest request, MediaType type) {
        return accepted(request) && compressible(type);
    }

    /** Whether answers of this media type are compressed for those who accept it. */
    boolean compressible(MediaType type) {
        return mediaTypes.contains(type.getType() + "/" + type.getSubtype());
    }

    /** The tag of the compressed representation whose plain one has this tag. */
    static String tagged(String tag) {
        return tag + SUFFIX;
    }

    /** As Netty decides it: gzip unless the client refuses it or would rather have deflate; never for HTTP/1.0. */
    static boolean accepted(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || request.version() == HttpVersion.HTTP_1_0) {
            return false;
        }
        float any = -1;
        float gzip = -1;
        float deflate = -1;
        for (String coding : accepted.split(",")) {
            float weight = weight(coding);
            if (coding.contains("*")) {
                any = weight;
            } else if (coding.contains(GZIP)) {
                gzip = Math.max(gzip, weight);
            } else if (coding.contains("deflate")) {
                deflate = Math.max(deflate, weight);
            }
        }
        return gzip > 0 && gzip >= deflate || gzip < 0 && any > 0;
    }

    private static float weight(String coding) {
        int equals = coding.indexOf('=');
        try {
            return equals < 0 ? 1 : Float.parseFloat(coding.substring(equals + 1));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
