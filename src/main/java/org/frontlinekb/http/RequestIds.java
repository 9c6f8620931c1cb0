package org.frontlinekb.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.frontlinekb.problem.ProblemMapper;
import org.jboss.logging.MDC;

/**
 * Gives each request an id, which its answer and whatever is logged on its way carry: the one that a proxy or client sent,
 * if it can stand in a log, or a new one.
 */
@Singleton
public class RequestIds {

    /** The header of the request and of the answer. */
    public static final String HEADER = "X-Request-ID";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

    void register(@Observes Filters filters) {
        filters.register(RequestIds::handle, FilterOrder.REQUEST_ID);
    }

    /** Unlike any other, which is all it has to be: nobody is kept from guessing it. */
    private static String unused() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static void handle(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String id = sent != null && ACCEPTED.matcher(sent).matches() ? sent : unused();
        MDC.put(ProblemMapper.REQUEST_ID, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }
}
