package org.frontlinekb.quote;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.EventRef;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;

/** A quote on the wire. */
@Schema(name = "Quote", description = "Words a report puts in somebody's mouth")
public record QuoteView(
        @Schema(description = "Stable key of the quote") String id,

        @Schema(description = "Address of the quote, relative to the service")
        String url,

        @Schema(description = "Id of the report it stands in")
        String report,

        QuoteKind kind,

        @Schema(description = "The report's words; where they are interrupted, the pieces joined with `……`")
        String exact,

        Translation translation,

        Speaker speaker,

        @Schema(description = "The pieces in the text's order, each an exact slice of the report")
        List<SegmentView> segments,

        @Schema(description = "Id of the quote it is reported speech in; null where it is in none")
        String within,

        @Schema(description = "The acts it was said in, speaks of or is the source for")
        List<EventRef> events) {

    /** Our translation. */
    @Schema(description = "Our translation; null where there is none")
    public record Translation(
            @Schema(description = "English") String en) {}

    /** Whose words they are. */
    @Schema(description = "Whose words they are")
    public record Speaker(
            SpeakerKind kind,

            @Schema(description = "The speaker, if a person; else null")
            Ref person,

            @Schema(description = "The speaker, if a unit or a group; else null")
            Ref unit,

            Attribution attribution,

            @Schema(description = "The words that attribute the quote; null where there are none")
            CitationView citation) {}

    /** A piece of it. */
    @Schema(name = "QuoteSegment", description = "An uninterrupted piece of the quote")
    public record SegmentView(
            @Schema(description = "The report's characters there")
            String exact,

            CitationView citation) {}

    static QuoteView of(Quote quote) {
        return new QuoteView(
                quote.id,
                Quote.url(quote.id),
                quote.report.id,
                quote.kind,
                quote.segments.stream().map(Segment::exact).collect(Collectors.joining("……")),
                quote.translationEn == null ? null : new Translation(quote.translationEn),
                new Speaker(
                        quote.speakerKind,
                        quote.speaker == null ? null : quote.speaker.ref(),
                        quote.speakingUnit == null ? null : quote.speakingUnit.ref(),
                        quote.attribution,
                        quote.attributionSpan == null ? null : CitationView.of(quote.report, quote.attributionSpan)),
                quote.segments.stream()
                        .map(segment -> new SegmentView(segment.exact(), CitationView.of(quote.report, segment.span())))
                        .toList(),
                quote.within == null ? null : quote.within.id,
                quote.events.stream().map(EventRef::of).toList());
    }
}
