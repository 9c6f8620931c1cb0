package org.frontlinekb.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;

/** How reports are listed. */
@Singleton
public class ReportList extends Listed<Report, ReportView> {

    public ReportList() {
        super(
                "reports",
                Report.class,
                ReportView.class,
                ReportView.class,
                ReportView::of,
                List.of(
                        SortKey.text("id", "e.id", entry -> entry.id),
                        SortKey.number("revision", "e.revision", entry -> entry.revision),
                        SortKey.text("language", "e.language", report -> report.language)),
                List.of(
                        Facet.of("language", "e.language", values -> Map.of()),
                        Facet.of("publisher", "e.publisher", values -> Map.of())
                                .missing("e.publisher is null", "has_publisher", "false")),
                Column.of(
                        "id",
                        "url",
                        "publisher",
                        "title",
                        "published",
                        "language",
                        "byline.raw",
                        "length",
                        "sha256",
                        "text_available"),
                null);
    }
}
