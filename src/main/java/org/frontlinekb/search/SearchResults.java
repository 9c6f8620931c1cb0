package org.frontlinekb.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Address;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.listing.Total;

/** One page of results. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of results, best first")
public record SearchResults(
        @Schema(description = "The results of this page") List<Item> items,

        Total total,

        @Schema(
                description =
                        "Address of the page after this one; absent on the last page, and after the 1,000th result")
        String next,

        @Schema(description = "Address of the page before this one; absent on the first page")
        String prev,

        @Schema(description = "Counts by what was asked for in `facets`; absent if nothing was")
        Facets facets) {

    /** One result. */
    @Schema(name = "SearchResult", description = "One entry that was found")
    public record Item(
            Kind kind,

            @Schema(description = "Id of the entry, unique in its kind")
            String id,

            @Schema(description = "Address of the entry, relative to the service")
            String url,

            Title title,

            @Schema(description = "How well it fits: comparable within one answer only")
            double score,

            @Schema(
                    description =
                            "Where the words stand: for each field of the entry up to three fragments of HTML, the words "
                                    + "in `<em>`, all else escaped; empty where only a whole name in another spelling fits",
                    examples = "{\"title.zh\": [\"生产<em>口罩</em>和防护服\"]}")
            Map<String, List<String>> highlights) {}

    /** What a result is called. */
    @Schema(
            name = "SearchTitle",
            description =
                    "What the entry is called: its name or title, a quote's words; English is pinyin where a name has no "
                            + "English; null where it has neither")
    public record Title(
            @Schema(description = "Chinese", nullable = true)
            String zh,

            @Schema(description = "English, or pinyin", nullable = true)
            String en) {}

    static SearchResults of(Found found, Question question, Facets facets, Address address) {
        int after = question.offset() + question.limit();
        // An engine may have stopped counting; whether there is a next page it still knows.
        boolean more = found.total().value() > after;
        int before = Math.max(0, question.offset() - question.limit());
        return new SearchResults(
                found.results().stream().map(SearchResults::item).toList(),
                found.total(),
                more && after <= Offset.MOST ? page(address, after) : null,
                question.offset() > 0 ? page(address, before) : null,
                facets);
    }

    private static Item item(Found.Result result) {
        Kind kind = Codes.parse(Kind.class, result.kind());
        return new Item(
                kind,
                result.id(),
                "/api/v1/" + kind.collection + "/" + result.id(),
                new Title(result.titleZh(), result.titleEn()),
                result.score(),
                Highlights.byApiName(kind, result.highlights()));
    }

    static String page(Address address, int offset) {
        return address.with("offset", String.valueOf(offset));
    }
}
