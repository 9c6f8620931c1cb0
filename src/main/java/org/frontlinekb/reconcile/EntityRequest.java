package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** Which entity. */
@RegisterForReflection
public record EntityRequest(
        @RestQuery
        @Parameter(
                required = true,
                description = "Id of the entity: `unit/`, `person/` or `region/` and its id in its list",
                example = "region/hubei-wuhan")
        Text id) {}
