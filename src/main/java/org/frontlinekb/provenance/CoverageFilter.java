package org.frontlinekb.provenance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.Kind;
import org.jboss.resteasy.reactive.RestQuery;

/** Which citations count as covering a report. */
@RegisterForReflection
public record CoverageFilter(
        @RestQuery
        @Parameter(
                description = "Only citations that support facts of entries of this kind count; repeat for any of "
                        + "several")
        List<Kind> kind) {}
