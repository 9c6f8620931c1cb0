package org.frontlinekb.http;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

/**
 * Has requests counted by the template of their path, such as {@code /api/v1/events/{id}}. Quarkus knows it of those that a resource
 * answers; any other would be counted by its path as it came, each a series of its own, until there are too many for
 * the rest to be counted.
 */
@Singleton
class PathTemplates {

    /** Of whatever is refused before its resource is known, or has none. */
    private static final String UNMATCHED = "/UNMATCHED";

    void register(@Observes Filters filters) {
        filters.register(PathTemplates::handle, FilterOrder.REQUEST_ID);
    }

    private static void handle(RoutingContext context) {
        // Quarkus' own pages are few, and known by their paths.
        if (!context.request().path().startsWith("/q/")) {
            count(context, UNMATCHED);
        }
        context.next();
    }

    /** Has a request counted by a template, unless a resource answers it. */
    static void count(RoutingContext context, String template) {
        HttpRequestMetric metric = HttpRequestMetric.getRequestMetric(context);
        if (metric != null) {
            metric.setTemplatePath(template);
        }
    }

    /** The template of a resource's path. */
    static String of(ResourceInfo resource) {
        Path method = resource.getResourceMethod().getAnnotation(Path.class);
        return resource.getResourceClass().getAnnotation(Path.class).value() + (method == null ? "" : method.value());
    }
}
