package org.frontlinekb.operations;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Which version the schema is at, and whether it is the one that this service was built for. */
@Readiness
@ApplicationScoped
public class SchemaHealth implements HealthCheck {

    private final Flyway flyway;

    /** The schema does not change while the service runs, so it is looked at once. */
    private volatile HealthCheckResponse found;

    SchemaHealth(Flyway flyway) {
        this.flyway = flyway;
    }

    @Override
    public HealthCheckResponse call() {
        if (found == null) {
            MigrationInfoService migrations = flyway.info();
            MigrationInfo current = migrations.current();
            found = HealthCheckResponse.named("schema")
                    .status(current != null && migrations.pending().length == 0)
                    .withData(
                            "version",
                            current == null ? "none" : current.getVersion().getVersion())
                    .withData("pending", migrations.pending().length)
                    .build();
        }
        return found;
    }
}
