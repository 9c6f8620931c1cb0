package org.frontlinekb.changes;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Limit;
import org.jboss.resteasy.reactive.RestQuery;

/** Which changes are asked for. */
public record ChangeRequest(
        @RestQuery
        @DefaultValue("0")
        @Parameter(description = "The revision up to which the caller knows all; 0 for none")
        Revision since,

        @RestQuery @DefaultValue("20") @Parameter(description = "How many changes there are at most, 1 to 500")
        Limit limit,

        @RestQuery("wait_seconds")
        @DefaultValue(Wait.NONE)
        @Parameter(description = "Seconds to wait for a change if there is none yet, 0 to 30")
        Wait waitSeconds,

        @RestQuery
        @Parameter(description = "`ndjson`: one change a line, without `next` and `revision`, which the headers say")
        ChangeFormat format) {}
