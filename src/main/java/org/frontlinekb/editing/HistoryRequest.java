package org.frontlinekb.editing;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.changes.Revision;
import org.frontlinekb.listing.Limit;
import org.jboss.resteasy.reactive.RestQuery;

/** Which versions of an entry are asked for. */
public record HistoryRequest(
        @RestQuery @DefaultValue("0") @Parameter(description = "The revision after which the versions begin")
        Revision since,

        @RestQuery @DefaultValue("20") @Parameter(description = "How many versions there are at most, 1 to 500")
        Limit limit) {}
