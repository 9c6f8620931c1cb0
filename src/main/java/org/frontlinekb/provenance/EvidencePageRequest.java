package org.frontlinekb.provenance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Limit;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list of citations is asked for. */
@RegisterForReflection
public record EvidencePageRequest(
        @RestQuery @Parameter(description = "How many items a page holds at most, 1 to 500; 20 where it is left out")
        Limit limit,

        @RestQuery
        @Parameter(description = "Where the page begins: taken from `next` or `prev` of another page of the same query")
        Place cursor) {}
