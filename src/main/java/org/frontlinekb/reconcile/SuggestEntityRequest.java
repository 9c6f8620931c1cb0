package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.lookup.Asked;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody has typed so far. */
@RegisterForReflection
public record SuggestEntityRequest(
        @RestQuery @Parameter(required = true, description = "What was typed so far", example = "雷神")
        Asked prefix,

        @RestQuery @Parameter(description = "How many of the likeliest to leave out, from 0")
        Cursor cursor) {}
