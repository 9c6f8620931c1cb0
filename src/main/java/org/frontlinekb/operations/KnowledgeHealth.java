package org.frontlinekb.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.frontlinekb.exchange.BundledKnowledge;
import org.frontlinekb.listing.Codes;

/**
 * How each file of the bundled knowledge is: {@code loaded}, {@code refused} where a newer one does not fit what was
 * edited here, {@code left_out} where the configuration says so. All of them are sound states to answer from.
 */
@Readiness
@ApplicationScoped
public class KnowledgeHealth implements HealthCheck {

    private final BundledKnowledge knowledge;

    KnowledgeHealth(BundledKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder check = HealthCheckResponse.named("knowledge");
        knowledge.states().forEach((file, state) -> check.withData(file, Codes.of(state)));
        return check.status(knowledge.complete()).build();
    }
}
