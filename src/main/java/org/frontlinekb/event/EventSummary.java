package org.frontlinekb.event;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;
import org.frontlinekb.report.Supported;

/** An event in a list. */
@Schema(description = "One reported act, as a list has it: what, who, where, when, how many")
public record EventSummary(
        @Schema(description = "Stable key of the event") String id,

        @Schema(description = "Address of the event, relative to the service")
        String url,

        @Schema(description = "Id of the report that tells of it")
        String report,

        @Schema(description = "Type of act, a code of `/api/v1/vocabularies/event_type`")
        String type,

        Status status,

        AssertedBy assertedBy,

        @Schema(description = "What was done, in our own words")
        Bilingual title,

        OccurrenceView occurred,

        @Schema(description = "Who took part") List<ParticipantView> participants,

        @Schema(description = "Where; empty where the report does not say")
        List<PlaceView> regions,

        @Schema(description = "With how many") List<FigureView> figures,

        @Schema(description = "The clauses that tell of it, at least one")
        List<CitationView> citations) {

    /** Entries as they are on the wire. */
    public static List<EventSummary> of(List<Event> events) {
        List<String> ids = Event.ids(events);
        Map<String, CitedReport> reports = CitedReport.of(events, event -> event.report);
        Parts<ParticipantView> participants = ParticipantView.of(ids, reports);
        Parts<PlaceView> regions = PlaceView.of(ids, reports);
        Parts<FigureView> figures = FigureView.of(ids, reports);
        Parts<CitationView> citations = Parts.of(
                ids,
                "select event_id, paragraph, span_start, span_end from event_citation"
                        + " where event_id = any(?) order by event_id, position",
                (event, row) -> CitationView.of(reports.get(event), Supported.ACT, Span.of(row)));
        return events.stream()
                .map(event -> new EventSummary(
                        event.id,
                        Event.url(event.id),
                        event.report.id,
                        event.type,
                        event.status,
                        AssertedBy.of(event.assertedBy),
                        event.title,
                        OccurrenceView.of(reports.get(event.id), event.occurred),
                        participants.of(event.id),
                        regions.of(event.id),
                        figures.of(event.id),
                        citations.of(event.id)))
                .toList();
    }
}
