package org.frontlinekb.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Answers with problems where a request ends before JAX-RS sees it. */
@Singleton
public class ProblemRoute {

    private final ObjectMapper json;

    ProblemRoute(ObjectMapper json) {
        this.json = json;
    }

    /** After the routes that know a failure better, before the one of Quarkus that answers with a page or nothing. */
    void register(@Observes Router router) {
        router.route().order(2 * RouteConstants.ROUTE_ORDER_AFTER_DEFAULT).failureHandler(this::failed);
    }

    private void failed(RoutingContext context) {
        // Security answers its own with a challenge.
        if (context.failure() instanceof SecurityException || context.response().headWritten()) {
            context.next();
            return;
        }
        int status = context.statusCode() >= 400 ? context.statusCode() : 500;
        ProblemType type = ProblemType.ofStatus(status);
        String detail = type == ProblemType.INTERNAL_ERROR
                ? ProblemMapper.logged(context.failure(), context.request().path())
                : type.cause;
        send(context, type, status, detail, List.of());
    }

    /** Ends the request with a problem of the catalogue. */
    public void send(RoutingContext context, ProblemType type, String detail, List<Fault> faults) {
        send(context, type, type.status, detail, faults);
    }

    private void send(RoutingContext context, ProblemType type, int status, String detail, List<Fault> faults) {
        // Not an address that is too long to be read.
        String instance =
                type == ProblemType.URI_TOO_LONG ? null : context.request().path();
        Problem problem =
                new Problem(type.uri(), type.title, status, detail, instance, faults.isEmpty() ? null : faults);
        try {
            context.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
