package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** A batch of queries, or nothing for the manifest. */
@RegisterForReflection
public record ReconcileRequest(
        @RestQuery
        @Parameter(
                description = "JSON object with a query under each key, as the specification has it; without it the "
                        + "manifest is answered",
                example = "{\"q0\": {\"query\": \"武汉\", \"type\": \"Region\"}}")
        Queries queries) {}
