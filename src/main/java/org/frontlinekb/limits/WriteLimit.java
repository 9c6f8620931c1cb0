package org.frontlinekb.limits;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.frontlinekb.http.Reading;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits writes by user, once it is known who writes: nobody can use up what is another's. Not a singleton: filters are made
 * before the settings are read, the scope puts this off until the first request.
 */
@ApplicationScoped
public class WriteLimit {

    private final Allowance writes;
    private final SecurityIdentity identity;

    WriteLimit(LimitSettings settings, SecurityIdentity identity) {
        this.writes = new Allowance("writes", settings.writes());
        this.identity = identity;
    }

    @ServerRequestFilter
    void check(HttpServerRequest request) {
        if (writes.unlimited() || Reading.is(request)) {
            return;
        }
        Allowance.Left left = writes.take(
                identity.isAnonymous()
                        ? Clients.of(request)
                        : identity.getPrincipal().getName());
        writes.tell(left, request.response().headers());
        if (!left.granted()) {
            throw ProblemException.tooMany(
                    "More writes by one user than this service allows in a minute", left.seconds());
        }
    }
}
