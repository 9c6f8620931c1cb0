package org.frontlinekb.listing;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** Which part of a list is asked for, in what order, and what of each entry. */
@RegisterForReflection
public record PageRequest(
        @RestQuery
        @Parameter(
                description =
                        "How many items a page holds at most, 1 to 500; 20 where it is left out, but NDJSON and CSV then hold all")
        Limit limit,

        @RestQuery
        @Parameter(description = "Where the page begins: taken from `next` or `prev` of another page of the same query")
        Cursor cursor,

        @RestQuery
        @Parameter(
                description =
                        "Keys to sort by, separated by commas, `-` before a key for the opposite direction; the id breaks ties")
        Sort sort,

        @RestQuery
        @Parameter(
                description =
                        "Facets to count, separated by commas; each counts over the query without the facet's own filter")
        Names facets,

        @RestQuery
        @Parameter(
                description =
                        "Keys of an item to answer with, separated by commas, nested ones with a dot; all where it is left out")
        Names fields,

        @RestQuery
        @Parameter(
                description = "What to add, separated by commas: entries referred to come under `included`, each once")
        Names include,

        @RestQuery @Parameter(description = "Format of the answer; wins over the Accept header")
        Format format,

        @RestQuery
        @Parameter(
                description =
                        "`true`: CSV begins with a byte order mark, and cells a spreadsheet would run as a formula begin with `'`")
        Flag bom) {

    boolean includes(String name) {
        return Names.of(include).contains(name);
    }
}
