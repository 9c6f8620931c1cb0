package org.frontlinekb.event;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;

/** When an act took place, on the wire. */
@Schema(
        name = "Occurrence",
        description = "When the act took place, never more precise than the report; null where it says nothing")
public record OccurrenceView(
        @Schema(description = "The report's words for it") String raw,

        @Schema(description = "The same in EDTF (ISO 8601-2) level 1; null where the words name no calendar date")
        String edtf,

        @Schema(description = "First day it may have been; null where there is no date")
        LocalDate earliest,

        @Schema(description = "Last day it may have been; null where there is no date")
        LocalDate latest,

        @Schema(description = "Part of the day; null where not said")
        PartOfDay partOfDay,

        @Schema(description = "Which parts the words do not state, but are inferred")
        List<DatePart> inferred,

        @Schema(description = "What the inferred parts are inferred from; null where none is")
        Bilingual basis,

        CitationView citation) {

    static OccurrenceView of(CitedReport report, Occurrence occurrence) {
        return occurrence == null
                ? null
                : new OccurrenceView(
                        occurrence.raw(),
                        occurrence.edtf(),
                        occurrence.earliest(),
                        occurrence.latest(),
                        occurrence.partOfDay(),
                        occurrence.inferred().stream().sorted().toList(),
                        occurrence.basis(),
                        CitationView.of(report, occurrence.span()));
    }
}
