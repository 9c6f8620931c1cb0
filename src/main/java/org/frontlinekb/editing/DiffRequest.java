package org.frontlinekb.editing;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.AsOf;
import org.jboss.resteasy.reactive.RestQuery;

/** Which versions of an entry to compare. */
public record DiffRequest(
        @RestQuery @Parameter(description = "Revision or time of the older version; left out for the one before `to`")
        AsOf from,

        @RestQuery @Parameter(description = "Revision or time of the newer version; left out for the newest")
        AsOf to) {}
