package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;

/** A citation on the wire; with the text at hand also as a W3C TextQuoteSelector has it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Citation",
        description =
                "The stretch of a report that supports a value: offsets always, the characters where the text is held")
public record CitationView(
        @Schema(description = "Id of the report") String report,

        @Schema(description = "What it supports of the entry; absent where it stands beside the value it supports")
        Supported supports,

        @Schema(description = "Line of the text it stands in, counted from 0")
        int paragraph,

        @Schema(description = "Offset of its first code point in the text, counted from 0")
        int start,

        @Schema(description = "Offset after its last code point")
        int end,

        @Schema(
                description = "`held`: the text is at hand and is the cited one; `withheld`: offsets only; `broken`: "
                        + "another text was attached, the offsets do not point into it")
        TextState text,

        @Schema(description = "The cited characters; only where the text is held")
        String exact,

        @Schema(description = "Up to 32 code points before them; only where the text is held")
        String prefix,

        @Schema(description = "Up to 32 code points after them; only where the text is held")
        String suffix) {

    /** How much context a selector carries, in code points: enough to tell repeated phrases apart. */
    private static final int CONTEXT = 32;

    /** A citation beside the value it supports. */
    public static CitationView of(CitedReport report, Span span) {
        return of(report, null, span);
    }

    /** A citation beside the value it supports. */
    public static CitationView of(Report report, Span span) {
        return of(CitedReport.of(report), span);
    }

    /**
     * The citations of entries that several reports may tell of, by the id of the entry.
     *
     * @param table of the entries, {@code unit} say
     */
    public static Parts<CitationView> of(String table, Collection<String> ids) {
        Parts<Cited> cited = Parts.of(
                ids,
                ("select %1$s_id, report_id, supports, paragraph, span_start, span_end from %1$s_citation"
                                + " where %1$s_id = any(?) order by 1, position")
                        .formatted(table),
                (id, row) -> new Cited(row.text(), row.constant(Supported.class), Span.of(row)));
        Map<String, CitedReport> reports = CitedReport.all(cited.all().map(Cited::report));
        return cited.map(citation -> of(reports.get(citation.report), citation.supports, citation.span));
    }

    private record Cited(String report, Supported supports, Span span) {}

    /** A citation that says what it supports. */
    public static CitationView of(CitedReport report, Supported supports, Span span) {
        return new CitationView(
                report.id(),
                supports,
                span.paragraph(),
                span.start(),
                span.end(),
                report.text(),
                report.slice(span.start(), span.end()).orElse(null),
                report.slice(span.start() - CONTEXT, span.start()).orElse(null),
                report.slice(span.end(), span.end() + CONTEXT).orElse(null));
    }
}
