package org.frontlinekb.provenance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.TextState;

/** What of a report supports facts, on the wire. */
@Schema(
        name = "Coverage",
        description = "A report's text from end to end: which stretches support which facts, and which support none")
public record CoverageView(
        @Schema(description = "Id of the report") String report,

        @Schema(description = "Length of the text in Unicode code points")
        int length,

        @Schema(description = "How many code points support at least one fact")
        int covered,

        @Schema(description = "How many code points support no fact, line breaks included")
        int uncovered,

        @Schema(
                description = "Share of the text that supports at least one fact, 0 to 1, rounded to four decimals",
                minimum = "0",
                maximum = "1")
        BigDecimal share,

        @Schema(description = "How many citations were counted")
        int citations,

        @Schema(description = "Whether the stretches carry their characters: only where the text is `held`")
        TextState text,

        @Schema(description = "The stretches in the text's order: each starts where the one before it ends")
        List<StretchView> stretches) {

    /** A stretch on the wire. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "CoverageStretch",
            description = "A stretch of the text within which every code point supports the same facts")
    public record StretchView(
            @Schema(description = "Offset of its first code point in the text, counted from 0")
            int start,

            @Schema(description = "Offset after its last code point")
            int end,

            @Schema(description = "Its characters; only where the text is held")
            String text,

            @Schema(
                    description = "Ids of the citations that cover it, those that start first in front; empty where "
                            + "it supports no fact. Each is at `/api/v1/reports/{report}/citations/{id}`")
            List<String> citations) {}

    static CoverageView of(Report report, List<Coverage.Citation> citations) {
        Coverage coverage = Coverage.of(report.length, citations);
        Optional<int[]> text = report.heldText();
        int covered = coverage.covered();
        return new CoverageView(
                report.id,
                report.length,
                covered,
                report.length - covered,
                BigDecimal.valueOf(covered).divide(BigDecimal.valueOf(report.length), 4, RoundingMode.HALF_UP),
                citations.size(),
                report.textState(),
                coverage.stretches().stream()
                        .map(stretch -> new StretchView(
                                stretch.start(),
                                stretch.end(),
                                text.map(held -> new String(held, stretch.start(), stretch.length()))
                                        .orElse(null),
                                stretch.citations()))
                        .toList());
    }
}
