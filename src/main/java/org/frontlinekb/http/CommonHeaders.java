package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Headers that every answer has, those of Quarkus' own pages included. */
@Singleton
class CommonHeaders {

    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}, with two digits for the day as RFC 9110 has it. */
    static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    // Encoded once: an answer from the cache takes little longer than writing such lines.
    private static final CharSequence CONTENT_TYPE_OPTIONS = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER_POLICY = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
    private static final CharSequence SECURITY_POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept, Accept-Encoding");

    /** Our pages have a style sheet in their head and nothing else. */
    private static final String OUR_PAGES = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    /** OpenRefine shows previews in a frame, wherever it runs. */
    private static final String PREVIEW = OUR_PAGES.replace("frame-ancestors 'none'", "frame-ancestors *");

    /** Swagger UI sets itself up with an inline script and draws with inline styles and data: images. */
    private static final String SWAGGER_UI = "default-src 'none'; script-src 'self' 'unsafe-inline'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final CharSequence FOR_OUR_PAGES = HttpHeaders.createOptimized(OUR_PAGES);

    /** For those who came over TLS, which Quarkus also knows of a proxy in front that it was told to trust. */
    private static final String ONE_YEAR = "max-age=31536000";

    /** What nearly all answers vary by before the filters have added to it. */
    private static final List<String> USUAL = List.of("Accept");

    private record Dated(long second, CharSequence text) {}

    private static volatile Dated now = new Dated(-1, "");

    void register(@Observes Filters filters) {
        filters.register(CommonHeaders::handle, FilterOrder.HEADERS);
    }

    private static void handle(RoutingContext context) {
        String path = context.request().path();
        context.response()
                .putHeader(CONTENT_TYPE_OPTIONS, NOSNIFF)
                .putHeader(REFERRER_POLICY, NO_REFERRER)
                .putHeader(SECURITY_POLICY, policy(path));
        if (context.request().isSSL()) {
            context.response().putHeader("Strict-Transport-Security", ONE_YEAR);
        }
        context.addHeadersEndHandler(end -> complete(path, context.response().headers()));
        context.next();
    }

    private static CharSequence policy(String path) {
        if (path.startsWith("/q/swagger-ui")) {
            return SWAGGER_UI;
        }
        return path.equals("/reconcile/preview") ? PREVIEW : FOR_OUR_PAGES;
    }

    /** The date of an answer, worked out once a second: most answers take less time than that. */
    private static CharSequence date() {
        long second = System.currentTimeMillis() / 1_000;
        Dated dated = now;
        if (dated.second != second) {
            dated = new Dated(
                    second,
                    HttpHeaders.createOptimized(
                            HTTP_DATE.format(Instant.ofEpochSecond(second).atZone(ZoneOffset.UTC))));
            now = dated;
        }
        return dated.text;
    }

    private static void complete(String path, MultiMap headers) {
        if (!headers.contains(HttpHeaders.DATE)) {
            headers.set(HttpHeaders.DATE, date());
        }
        List<String> vary = headers.getAll(HttpHeaders.VARY);
        if (vary.equals(USUAL)) {
            headers.set(HttpHeaders.VARY, VARY);
            return;
        }
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(vary.stream()
                .flatMap(value -> List.of(value.split("\\s*,\\s*")).stream())
                .toList());
        names.add("Accept-Encoding");
        if (path.startsWith("/q/openapi")) {
            names.add("Accept");
        }
        headers.set(HttpHeaders.VARY, String.join(", ", names));
    }
}
