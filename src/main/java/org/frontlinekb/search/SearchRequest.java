package org.frontlinekb.search;

import jakarta.ws.rs.DefaultValue;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Words;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/** What is searched for, and which part of the results is asked for. */
public record SearchRequest(
        @RestQuery
        @Parameter(
                required = true,
                description =
                        "Words in Chinese, English or pinyin. All must be found, each anywhere in an entry; characters "
                                + "without a space between them, and words between double quotes, must stand together",
                example = "口罩")
        Words q,

        @RestQuery @Parameter(description = "Only entries of this kind; repeat for any of several")
        List<Kind> kind,

        @RestQuery
        @Parameter(
                description =
                        "What to count the results by, joined by commas: `kind`, `type`, `region`, `date` (months)")
        FacetList facets,

        @RestQuery
        @DefaultValue(SearchLimit.DEFAULT)
        @Parameter(description = "How many results a page holds at most, 1 to 100")
        SearchLimit limit,

        @RestQuery
        @DefaultValue(Offset.DEFAULT)
        @Parameter(description = "How many of the best results to leave out, 0 to 1,000; taken from `next` or `prev`")
        Offset offset) {

    /** @throws ProblemException 400 if there is nothing to search for */
    Question question() {
        if (q == null) {
            throw ProblemException.badParameters(
                    List.of(Fault.parameter("q", new BadValue("is missing: say what to search for"))));
        }
        return new Question(
                q,
                kind == null || kind.isEmpty() ? Set.of() : EnumSet.copyOf(kind),
                facets == null ? Set.of() : facets.dimensions(),
                offset.value(),
                limit.value());
    }
}
