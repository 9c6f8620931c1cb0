package org.frontlinekb.exchange;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Limit;
import org.jboss.resteasy.reactive.RestQuery;

/** Which background imports are asked for. */
public record ImportListRequest(
        @RestQuery @DefaultValue("20") @Parameter(description = "How many imports there are at most, 1 to 500")
        Limit limit,

        @RestQuery @Parameter(description = "Id of an import: only those that came before it")
        ImportKey before) {}
