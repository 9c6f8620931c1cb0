package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import org.frontlinekb.problem.Addresses;

/** Answers OPTIONS on every address: JAX-RS tells the methods of a whole class, Quarkus' own pages tell none. */
@Singleton
class Options {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Addresses addresses;

    Options(Addresses addresses) {
        this.addresses = addresses;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, FilterOrder.OPTIONS);
    }

    private void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Set<String> methods = request.method().equals(HttpMethod.OPTIONS) ? methods(request.path()) : Set.of();
        if (methods.isEmpty()) {
            context.next();
        } else {
            context.response()
                    .setStatusCode(204)
                    .putHeader(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(methods)))
                    .end();
        }
    }

    private Set<String> methods(String path) {
        return path.matches("/q/(openapi|swagger-ui|health|metrics)(/.*)?") ? READING : addresses.methods(path);
    }
}
