package org.frontlinekb.listing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** What of an entry is asked for. */
@RegisterForReflection
public record EntryRequest(
        @RestQuery
        @Parameter(
                description =
                        "Keys of the entry to answer with, separated by commas, nested ones with a dot; all where it is left out")
        Names fields,

        @RestQuery @Parameter(description = "Entries referred to that come under `included`, separated by commas")
        Names include,

        @RestQuery @Parameter(description = "Format of the answer; wins over the Accept header")
        Format format) {}
