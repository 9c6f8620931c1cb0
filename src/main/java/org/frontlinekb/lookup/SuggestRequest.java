package org.frontlinekb.lookup;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What somebody has typed so far. */
@RegisterForReflection
public record SuggestRequest(
        @RestQuery
        @Parameter(
                required = true,
                description =
                        "What was typed so far: part of a Chinese name, of pinyin, of an English name or of a code",
                example = "火神")
        Asked q,

        @RestQuery @Parameter(description = "Only names of this kind of entry; repeat for any of several")
        List<NamedKind> kind,

        @RestQuery
        @DefaultValue(SuggestionLimit.DEFAULT)
        @Parameter(description = "How many suggestions are answered at most, 1 to 20")
        SuggestionLimit limit) {

    /** @throws ProblemException 400 if nothing was typed */
    SuggestRequest typed() {
        if (q == null) {
            throw ResolveRequest.missing("q", "is missing: say what was typed");
        }
        return this;
    }
}
