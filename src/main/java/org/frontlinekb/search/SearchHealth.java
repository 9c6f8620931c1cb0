package org.frontlinekb.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.frontlinekb.listing.Codes;

/**
 * How search is. It is always up: without search everything else works, and to take the service away from its users would
 * make things worse. What is wrong stands in {@code state}.
 */
@Readiness
@ApplicationScoped
public class SearchHealth implements HealthCheck {

    private final Index index;
    private final SearchConfig config;

    SearchHealth(Index index, SearchConfig config) {
        this.index = index;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search")
                .up()
                .withData("backend", Codes.of(config.chosen()))
                .withData("state", Codes.of(index.state()))
                .withData("indexed_revision", index.revision())
                .build();
    }
}
