package org.frontlinekb.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import org.frontlinekb.http.FilterOrder;
import org.frontlinekb.http.Reading;
import org.frontlinekb.problem.ProblemRoute;
import org.frontlinekb.problem.ProblemType;

/** Limits reads by address, before anything is done for them. What watches the service may always ask. */
@Singleton
class ReadLimit {

    private static final Pattern NEVER_REFUSED = Pattern.compile("/q/(health|metrics)(/.*)?");

    private final Allowance reads;
    private final ProblemRoute problems;

    ReadLimit(LimitSettings settings, ProblemRoute problems) {
        this.reads = new Allowance("reads", settings.reads());
        this.problems = problems;
    }

    void register(@Observes Filters filters) {
        if (!reads.unlimited()) {
            filters.register(this::handle, FilterOrder.RATE_LIMIT);
        }
    }

    private void handle(RoutingContext context) {
        if (!Reading.is(context.request())
                || NEVER_REFUSED.matcher(context.request().path()).matches()) {
            context.next();
            return;
        }
        Allowance.Left left = reads.take(Clients.of(context.request()));
        reads.tell(left, context.response().headers());
        if (left.granted()) {
            context.next();
        } else {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(left.seconds()));
            problems.send(
                    context,
                    ProblemType.TOO_MANY_REQUESTS,
                    "More reads from one address than this service allows in a minute",
                    List.of());
        }
    }
}
