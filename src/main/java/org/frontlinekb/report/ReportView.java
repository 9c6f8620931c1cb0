package org.frontlinekb.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report on the wire. */
@Schema(name = "Report", description = "One published text that facts are taken from")
public record ReportView(
        @Schema(description = "Stable key of the report") String id,

        @Schema(description = "Address of the report, relative to the service")
        String url,

        @Schema(description = "Who published it; null where not known")
        String publisher,

        @Schema(description = "Its title; null where not known")
        String title,

        @Schema(description = "When it was published; null where not known")
        LocalDate published,

        @Schema(description = "Language of the text, a BCP 47 tag")
        String language,

        Byline byline,

        @Schema(description = "Length of the text in Unicode code points")
        int length,

        @Schema(description = "SHA-256 of the text's UTF-8 bytes, in hexadecimal: what ties citations to the text")
        String sha256,

        @Schema(description = "Whether the text is held here, so that citations carry the cited characters")
        boolean textAvailable,

        Links links) {

    /** The byline. */
    @Schema(description = "The byline as printed; null where there is none")
    public record Byline(
            @Schema(description = "Its wording") String raw, CitationView citation) {}

    /** What the report tells of. */
    @Schema(description = "Addresses of what the report tells of, relative to the service")
    public record Links(
            @Schema(description = "Its events") String events,
            @Schema(description = "Its quotes") String quotes,
            @Schema(description = "The units it names") String units,
            @Schema(description = "The people it names") String people,
            @Schema(description = "The regions it names") String regions) {

        static Links of(String id) {
            String filter = "?report=" + id;
            return new Links(
                    "/api/v1/events" + filter,
                    "/api/v1/quotes" + filter,
                    "/api/v1/units" + filter,
                    "/api/v1/people" + filter,
                    "/api/v1/regions" + filter);
        }
    }

    /** Entries as they are on the wire. */
    public static List<ReportView> of(List<Report> reports) {
        Map<String, CitedReport> cited = CitedReport.all(reports.stream().map(report -> report.id));
        return reports.stream().map(report -> of(report, cited.get(report.id))).toList();
    }

    private static ReportView of(Report report, CitedReport cited) {
        return new ReportView(
                report.id,
                "/api/v1/reports/" + report.id,
                report.publisher,
                report.title,
                report.published,
                report.language,
                report.byline == null ? null : new Byline(report.byline, CitationView.of(cited, report.bylineSpan)),
                report.length,
                report.sha256,
                cited.text() == TextState.HELD,
                Links.of(report.id));
    }
}
