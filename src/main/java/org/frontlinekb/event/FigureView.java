package org.frontlinekb.event;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.Report;

/** A quantity, on the wire. */
@Schema(name = "Figure", description = "A quantity as reported")
public record FigureView(
        @Schema(description = "Names the figure within its event")
        String key,

        @Schema(description = "The report's words") String raw,

        @Schema(description = "The number in the words; null where they give only a relation (half or more)")
        BigDecimal value,

        Qualifier qualifier,

        @Schema(description = "Least number the words allow; null if open")
        BigDecimal low,

        @Schema(description = "Greatest number the words allow; null if open")
        BigDecimal high,

        Bilingual counted,

        @Schema(description = "The counting word: 名, 人, 家; null where the words have none")
        String counter,

        @Schema(description = "Key of the figure of this event that this one is a share of; null where it is none")
        String shareOf,

        CitationView citation) {

    static FigureView of(Report report, Figure figure) {
        return new FigureView(
                figure.key(),
                figure.raw(),
                figure.amount(),
                figure.qualifier(),
                figure.low(),
                figure.high(),
                figure.counted(),
                figure.counter(),
                figure.shareOf(),
                CitationView.of(report, figure.span()));
    }
}
