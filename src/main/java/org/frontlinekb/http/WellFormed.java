package org.frontlinekb.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemRoute;
import org.frontlinekb.problem.ProblemType;

/**
 * Refuses, with a problem, requests whose address is malformed or whose head or body is too large. The server itself reads heads up
 * to 64 KiB and answers beyond that with a bare status, as it would to a body that is too large. Without this, a byte that is no UTF-8 would be read as U+FFFD, and
 * characters that are not percent-encoded as Latin-1.
 */
@Singleton
public class WellFormed {

    /** What RFC 9110, section 4.1, recommends every server to read at least. */
    public static final int LONGEST_URI = 8000;

    /** Sum of the names and values, in characters. */
    private static final int MOST_HEADERS = 20_000;

    private static final String IDENTITY = "identity";

    /** Latin-1 is added unasked by some clients, whatever they send. */
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1");

    /** Addresses as nearly all are, in which nothing can be wrong. */
    private static final Pattern PLAIN =
            Pattern.compile("/[A-Za-z0-9]++(?:[/._~-]?+[A-Za-z0-9])*+/?(?:\\?[A-Za-z0-9._~,&=-]*+)?");

    private final ProblemRoute problems;
    private final long largestBody;

    WellFormed(ProblemRoute problems, VertxHttpConfig config) {
        this.problems = problems;
        this.largestBody =
                config.limits().maxBodySize().map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
    }

    void register(@Observes Filters filters) {
        filters.register(this::sizes, FilterOrder.WELL_FORMED);
        filters.register(this::address, FilterOrder.ADDRESS);
    }

    private void sizes(RoutingContext context) {
        HttpServerRequest request = context.request();
        String uri = request.uri();
        if (uri.length() > LONGEST_URI) {
            problems.send(
                    context,
                    ProblemType.URI_TOO_LONG,
                    "The address has " + uri.length() + " characters, more than " + LONGEST_URI,
                    List.of());
            return;
        }
        int headers = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        if (headers > MOST_HEADERS) {
            problems.send(
                    context,
                    ProblemType.HEADERS_TOO_LARGE,
                    "The headers have " + headers + " characters, more than " + MOST_HEADERS,
                    List.of());
            return;
        }
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > largestBody) {
            // The body stays unread, so the connection is of no more use.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            context.addEndHandler(answered -> request.connection().close());
            problems.send(
                    context,
                    ProblemType.TOO_LARGE,
                    "The body has " + length + " bytes, more than " + largestBody,
                    List.of());
            return;
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && !isMediaType(type)) {
            problems.send(context, ProblemType.BAD_REQUEST, "The Content-Type is no media type", List.of());
            return;
        }
        String charset =
                type == null ? null : MediaType.valueOf(type).getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !UTF_8.contains(charset.toLowerCase(Locale.ROOT))) {
            unread(context, "Content-Type", "has charset '" + charset + "'; bodies are read as UTF-8", "utf-8");
            return;
        }
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase(IDENTITY)) {
            context.response().putHeader(HttpHeaders.ACCEPT_ENCODING, IDENTITY);
            unread(context, "Content-Encoding", "is '" + coding + "'; bodies are read as they are", IDENTITY);
            return;
        }
        context.next();
    }

    private void unread(RoutingContext context, String header, String message, String allowed) {
        problems.send(
                context,
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                header + " " + message,
                List.of(Fault.header(header, message, List.of(allowed))));
    }

    private void address(RoutingContext context) {
        String fault = fault(context.request().uri());
        if (fault == null) {
            context.next();
        } else {
            problems.send(context, ProblemType.BAD_REQUEST, fault, List.of());
        }
    }

    private static boolean isMediaType(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    /** What is wrong with the address, or null. */
    private static String fault(String uri) {
        if (PLAIN.matcher(uri).matches()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c > '~') {
                return "The address has characters outside ASCII; percent-encode them as UTF-8";
            }
            if (c != '%') {
                bytes.write(c);
            } else if (i + 2 < uri.length()
                    && Character.digit(uri.charAt(i + 1), 16) >= 0
                    && Character.digit(uri.charAt(i + 2), 16) >= 0) {
                bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                return "The address has a '%' at character " + i + " that two hexadecimal digits do not follow";
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            URI.create(uri);
            // In the query a parameter is to blame, and named where parameters are read.
            return uri.split("\\?", 2)[0].contains("%00")
                    ? "The address has the character U+0000, which no key here has"
                    : null;
        } catch (CharacterCodingException e) {
            return "The address has percent-encoded bytes that are no UTF-8";
        } catch (IllegalArgumentException e) {
            return "The address has characters that must be percent-encoded (RFC 3986)";
        }
    }
}
