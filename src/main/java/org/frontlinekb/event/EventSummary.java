package org.frontlinekb.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.CitationView;
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

    /** An entry as it is on the wire. */
    public static EventSummary of(Event event) {
        return new EventSummary(
                event.id,
                Event.url(event.id),
                event.report.id,
                event.type,
                event.status,
                AssertedBy.of(event.assertedBy),
                event.title,
                OccurrenceView.of(event.report, event.occurred),
                event.participants.stream()
                        .map(participant -> ParticipantView.of(event.report, participant))
                        .toList(),
                event.regions.stream()
                        .map(place -> PlaceView.of(event.report, place))
                        .toList(),
                event.figures.stream()
                        .map(figure -> FigureView.of(event.report, figure))
                        .toList(),
                event.citations.stream()
                        .map(span -> CitationView.of(event.report, Supported.ACT, span))
                        .toList());
    }
}
