package org.frontlinekb.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Text;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody has typed so far, out of so few that none need to be left out. */
@RegisterForReflection
public record PrefixRequest(
        @RestQuery @DefaultValue("") @Parameter(description = "What was typed so far; empty for all")
        Text prefix,

        @RestQuery @Parameter(description = "How many to leave out, from 0")
        Cursor cursor) {}
