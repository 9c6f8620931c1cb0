package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** An event by itself. */
@Schema(description = "One reported act, whole: what a list has of it, and its summary and parts")
public record EventDetail(
        @JsonUnwrapped EventSummary event,

        @Schema(description = "What the report says of it, in our own words")
        Bilingual summary,

        @Schema(description = "The larger act it belongs to; null where it belongs to none")
        EventRef partOf,

        @Schema(description = "The acts that are part of it")
        List<EventRef> parts,

        Links links) {

    /** What it is linked with. */
    @Schema(description = "Addresses of what it is linked with, relative to the service")
    public record Links(
            @Schema(description = "What was said in it, of it or to report it")
            String quotes,

            @Schema(description = "The report that tells of it")
            String report) {}

    static EventDetail of(Event event) {
        return new EventDetail(
                EventSummary.of(List.of(event)).get(0),
                event.summary,
                event.partOf == null ? null : EventRef.of(event.partOf.id, event.partOf.title),
                event.parts().stream()
                        .map(part -> EventRef.of(part.id, part.title))
                        .toList(),
                new Links("/api/v1/quotes?event=" + event.id, "/api/v1/reports/" + event.report.id));
    }
}
