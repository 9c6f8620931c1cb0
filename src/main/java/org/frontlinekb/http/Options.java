package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.frontlinekb.problem.Addresses;
import org.frontlinekb.problem.ProblemRoute;
import org.frontlinekb.problem.ProblemType;

/** Answers OPTIONS on every address: JAX-RS tells the methods of a whole class, Quarkus' own pages tell none. */
@Singleton
class Options {

    private static final List<String> READING = List.of("GET", "HEAD", "OPTIONS");

    private final Addresses addresses;
    private final ProblemRoute problems;

    Options(Addresses addresses, ProblemRoute problems) {
        this.addresses = addresses;
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.OPTIONS);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.OPTIONS)) {
            context.next();
            return;
        }
        Collection<String> methods = methods(request.path());
        if (methods.isEmpty()) {
            problems.send(context, ProblemType.UNKNOWN_ADDRESS, ProblemType.UNKNOWN_ADDRESS.cause, List.of());
        } else {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", methods))
                    .end();
        }
    }

    private Collection<String> methods(String path) {
        return path.matches("/q/(openapi|swagger-ui|health|metrics)(/.*)?") ? READING : addresses.methods(path);
    }
}
