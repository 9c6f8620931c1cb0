package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets the scripts of any site read, and those of configured sites write. The filter of Quarkus knows one set of origins
 * for all methods, and refuses with 403 what a browser would keep from a script anyway.
 */
@Singleton
class CrossOrigin {

    /** What a script may read of an answer beyond the safelisted headers. */
    private static final CharSequence EXPOSED = HttpHeaders.createOptimized(String.join(
            ", ",
            "Allow",
            "Content-Disposition",
            "Content-Length",
            "Date",
            "Deprecation",
            "ETag",
            "Frontline-Revision",
            "Idempotent-Replayed",
            "Link",
            "Location",
            "Preference-Applied",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "Vary",
            "WWW-Authenticate",
            "X-Request-ID"));

    private static final CharSequence ANY = HttpHeaders.createOptimized("*");

    private static final String READ_HEADERS = "Accept, If-Modified-Since, If-None-Match, Prefer, X-Request-ID";

    private static final String WRITE_HEADERS =
            "Accept, Authorization, Change-Reason, Content-Type, Idempotency-Key, If-Match, If-None-Match, Prefer, X-Request-ID";

    /** Two hours: browsers keep a preflight no longer. */
    private static final String PREFLIGHT_SECONDS = "7200";

    private final Set<String> writeOrigins;

    CrossOrigin(@ConfigProperty(name = "frontline.cors.write-origins") Optional<List<String>> writeOrigins) {
        this.writeOrigins = Set.copyOf(writeOrigins.orElse(List.of()));
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.CROSS_ORIGIN);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        String preflighted = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        boolean preflight = request.method().equals(HttpMethod.OPTIONS) && preflighted != null;
        HttpMethod method = preflight ? HttpMethod.valueOf(preflighted) : request.method();
        HttpServerResponse response = context.response();
        if (Reading.is(method, request.path())) {
            // Always the same, asked for or not: so it does not vary by Origin and a shared cache can keep it.
            allow(response, ANY, preflight, method, READ_HEADERS);
        } else if (!writeOrigins.isEmpty()) {
            response.headers().add(HttpHeaders.VARY, "Origin");
            String origin = request.getHeader(HttpHeaders.ORIGIN);
            if (origin != null && writeOrigins.contains(origin)) {
                allow(response, origin, preflight, method, WRITE_HEADERS);
            }
        }
        context.next();
    }

    private static void allow(
            HttpServerResponse response, CharSequence origin, boolean preflight, HttpMethod method, String headers) {
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        if (preflight) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, method.name())
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, headers)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, PREFLIGHT_SECONDS);
        } else {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
    }
}
