package org.frontlinekb.listing;

import jakarta.ws.rs.DefaultValue;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list is asked for. */
public record PageRequest(
        @RestQuery
        @DefaultValue(Limit.DEFAULT)
        @Parameter(description = "How many items a page holds at most, 1 to 500")
        Limit limit,

        @RestQuery
        @Parameter(description = "Where the page begins: taken from `next` or `prev` of another page of the same query")
        Cursor cursor) {}
