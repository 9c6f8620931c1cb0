package org.frontlinekb.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.frontlinekb.access.Users;
import org.frontlinekb.http.FilterOrder;
import org.frontlinekb.http.Reading;
import org.frontlinekb.http.RequestIds;
import org.jboss.logging.Logger;

/**
 * Logs every attempt to write under the category {@value #CATEGORY}, one JSON object a line: those that changed something,
 * which the history has too, and those that were refused, which it has not. Never a body, a query or a secret.
 */
@Singleton
class AuditTrail {

    static final String CATEGORY = "org.frontlinekb.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final String BASIC = "Basic ";
    private static final int LONGEST_TARGET = 300;

    private final Users users;
    private final ObjectMapper json;

    AuditTrail(Users users, ObjectMapper json) {
        this.users = users;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.AUDIT);
    }

    private void handle(RoutingContext context) {
        if (!Reading.is(context.request())) {
            Instant time = Instant.now();
            String id = context.response().headers().get(RequestIds.HEADER);
            context.addEndHandler(ended -> LOG.info(line(attempt(context, time, id, ended.succeeded()))));
        }
        context.next();
    }

    private Attempt attempt(RoutingContext context, Instant time, String id, boolean answered) {
        HttpServerRequest request = context.request();
        String user = user(context);
        String path = request.path();
        int status = context.response().getStatusCode();
        return new Attempt(
                time.truncatedTo(ChronoUnit.MILLIS).toString(),
                id,
                user,
                user == null ? claimed(request) : null,
                request.remoteAddress() == null ? null : request.remoteAddress().hostAddress(),
                request.method().name(),
                path.length() > LONGEST_TARGET ? path.substring(0, LONGEST_TARGET) + "…" : path,
                answered ? status : null,
                answered ? outcome(status) : "aborted");
    }

    private static String outcome(int status) {
        if (status < 400) {
            return status == 202 ? "accepted" : "done";
        }
        return status < 500 ? "refused" : "failed";
    }

    private static String user(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                        && !user.getSecurityIdentity().isAnonymous()
                ? user.getSecurityIdentity().getPrincipal().getName()
                : null;
    }

    /** Not just any name: somebody may have typed a password in its place. */
    private String claimed(HttpServerRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null || !credentials.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(credentials.substring(BASIC.length()).strip()),
                    StandardCharsets.UTF_8);
            String name = pair.substring(0, Math.max(0, pair.indexOf(':')));
            return users.has(name) ? name : null;
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private String line(Attempt attempt) {
        try {
            return json.writeValueAsString(attempt);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
