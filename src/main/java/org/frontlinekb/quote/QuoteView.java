package org.frontlinekb.quote;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.EventRef;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.person.Person;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;

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

    /** Entries as they are on the wire. */
    static List<QuoteView> of(List<Quote> quotes) {
        List<String> ids = Quote.ids(quotes);
        Map<String, CitedReport> reports = CitedReport.of(quotes, quote -> quote.report);
        Parts<SegmentView> segments = Parts.of(
                ids,
                "select quote_id, exact, paragraph, span_start, span_end from quote_segment"
                        + " where quote_id = any(?) order by quote_id, position",
                (quote, row) -> new SegmentView(row.text(), CitationView.of(reports.get(quote), Span.of(row))));
        Parts<EventRef> events = Parts.of(
                ids,
                "select q.quote_id, e.id, e.title_zh, e.title_en from quote_event q join event e on e.id = q.event_id"
                        + " where q.quote_id = any(?) order by q.quote_id, q.position",
                (quote, row) -> EventRef.of(row.text(), row.bilingual()));
        Map<String, Ref> people = Person.refs(quotes.stream().map(QuoteView::person));
        Map<String, Ref> units = Unit.refs(quotes.stream().map(QuoteView::unit));
        return quotes.stream()
                .map(quote -> new QuoteView(
                        quote.id,
                        Quote.url(quote.id),
                        quote.report.id,
                        quote.kind,
                        segments.of(quote.id).stream().map(SegmentView::exact).collect(Collectors.joining("……")),
                        quote.translationEn == null ? null : new Translation(quote.translationEn),
                        new Speaker(
                                quote.speakerKind,
                                people.get(person(quote)),
                                units.get(unit(quote)),
                                quote.attribution,
                                quote.attributionSpan == null
                                        ? null
                                        : CitationView.of(reports.get(quote.id), quote.attributionSpan)),
                        segments.of(quote.id),
                        quote.within == null ? null : quote.within.id,
                        events.of(quote.id)))
                .toList();
    }

    private static String person(Quote quote) {
        return quote.speaker == null ? null : quote.speaker.id;
    }

    private static String unit(Quote quote) {
        return quote.speakingUnit == null ? null : quote.speakingUnit.id;
    }
}
