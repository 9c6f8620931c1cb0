package org.frontlinekb.search;

import jakarta.ws.rs.DefaultValue;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Words;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionKey;
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
                        "Only entries of this type: an event's type, a unit's or a quote's kind, a region's level; "
                                + "repeat for any of several")
        List<EntryType> type,

        @RestQuery
        @Parameter(
                description =
                        "Id or GB/T 2260 code of a region: only entries tied to it or to what lies in it; repeat for "
                                + "any of several")
        List<RegionKey> region,

        @RestQuery
        @Parameter(
                description =
                        "Only entries that may have taken place in this month, YYYY-MM; repeat for any of several")
        List<Month> date,

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
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        narrow(only, Dimension.KIND, kind, one -> Stream.of(Codes.of(one)));
        narrow(only, Dimension.TYPE, type, EntryType::keys);
        narrow(only, Dimension.REGION, region, one -> Stream.of(one.id()));
        narrow(only, Dimension.DATE, date, one -> Stream.of(one.value().toString()));
        return new Question(q, only, facets == null ? Set.of() : facets.dimensions(), offset.value(), limit.value());
    }

    private static <T> void narrow(
            Map<Dimension, Set<String>> only, Dimension dimension, List<T> given, Function<T, Stream<String>> values) {
        if (given != null && !given.isEmpty()) {
            only.put(dimension, given.stream().flatMap(values).collect(Collectors.toUnmodifiableSet()));
        }
    }
}
