package org.frontlinekb.exchange;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Flag;
import org.jboss.resteasy.reactive.RestQuery;

/** How to import. */
public record ImportRequest(
        @RestQuery("dry_run") @Parameter(description = "`true`: only report what would be done or is wrong")
        Flag dryRun) {}
