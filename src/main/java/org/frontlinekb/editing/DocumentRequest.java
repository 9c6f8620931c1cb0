package org.frontlinekb.editing;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.changes.AsOf;
import org.jboss.resteasy.reactive.RestQuery;

/** Which version of an entry is asked for. */
public record DocumentRequest(
        @RestQuery("as_of")
        @Parameter(
                description = "A revision, or a time such as `2026-11-24T22:00:00Z`; left out for the newest version")
        AsOf asOf) {}
