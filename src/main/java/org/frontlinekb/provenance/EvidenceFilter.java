package org.frontlinekb.provenance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** Which citations of a report a list holds. */
@RegisterForReflection
public record EvidenceFilter(
        @RestQuery @Parameter(description = "Kind of entry whose facts are supported; repeat for any of several")
        List<Kind> kind,

        @RestQuery("from_offset")
        @Parameter(
                description = "Only citations that reach beyond this offset, in code points: with `to_offset`, those "
                        + "that overlap the stretch between the two")
        Offset fromOffset,

        @RestQuery("to_offset") @Parameter(description = "Only citations that start before this offset, in code points")
        Offset toOffset) {

    /** @throws ProblemException if the stretch is empty or ends before it starts */
    EvidenceFilter ordered() {
        if (fromOffset != null && toOffset != null && fromOffset.value() >= toOffset.value()) {
            throw ProblemException.badParameters(List.of(
                    Fault.parameter("from_offset", new BadValue("is not before 'to_offset': the stretch is empty"))));
        }
        return this;
    }

    /** The same for two filters exactly when they let the same citations through; without spaces. */
    String fingerprint() {
        String kinds = kind == null
                ? ""
                : kind.stream().sorted().distinct().map(Codes::of).collect(Collectors.joining(","));
        return ";" + kinds + ";" + Offset.of(fromOffset) + ";" + Offset.of(toOffset);
    }
}
