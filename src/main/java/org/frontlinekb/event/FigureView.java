package org.frontlinekb.event;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;

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

    /** The quantities in events, by the id of the event. */
    static Parts<FigureView> of(Collection<String> events, Map<String, CitedReport> reports) {
        return Parts.of(
                events,
                "select event_id, figure_key, raw, amount, qualifier, low, high, counted_zh, counted_en, counter, share_of,"
                        + " paragraph, span_start, span_end"
                        + " from event_figure where event_id = any(?) order by event_id, position",
                (event, row) -> new FigureView(
                        row.text(),
                        row.text(),
                        Figure.plain(row.decimal()),
                        row.constant(Qualifier.class),
                        Figure.plain(row.decimal()),
                        Figure.plain(row.decimal()),
                        row.bilingual(),
                        row.text(),
                        row.text(),
                        CitationView.of(reports.get(event), Span.of(row))));
    }
}
