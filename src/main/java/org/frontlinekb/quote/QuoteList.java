package org.frontlinekb.quote;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.frontlinekb.event.Event;
import org.frontlinekb.listing.Column;
import org.frontlinekb.listing.Facet;
import org.frontlinekb.listing.Listed;
import org.frontlinekb.listing.SortKey;
import org.frontlinekb.person.Person;
import org.frontlinekb.vocabulary.Vocabulary;

/** How quotes are listed: as they stand in their report. */
@Singleton
public class QuoteList extends Listed<Quote, QuoteView> {

    public QuoteList() {
        super(
                "quotes",
                Quote.class,
                QuoteView.class,
                QuoteView.class,
                QuoteView::of,
                List.of(
                        SortKey.text("report", "e.report.id", quote -> quote.report.id),
                        SortKey.number("offset", "cast(e.firstOffset as long)", quote -> quote.firstOffset),
                        SortKey.text("id", "e.id", quote -> quote.id),
                        SortKey.code("kind", "e.kind", QuoteKind.class, quote -> quote.kind),
                        SortKey.number("revision", "e.revision", entry -> entry.revision)),
                List.of(
                        Facet.of("kind", "e.kind", Vocabulary.labels("quote_kind")),
                        Facet.of("speaker_kind", "e.speakerKind", Vocabulary.labels("speaker_kind")),
                        Facet.of("attribution", "e.attribution", Vocabulary.labels("attribution")),
                        Facet.of("speaker", "e.speaker.id", Person::labels)
                                .missing("e.speaker is null", "has_speaker", "false"),
                        Facet.of("report", "e.report.id", ids -> Map.of()),
                        Facet.through("event", " join e.events v", "v.id", Event::labels)
                                .missing("e.events is empty", "has_events", "false")),
                Column.of(
                        "id",
                        "url",
                        "report",
                        "kind",
                        "exact",
                        "translation.en",
                        "speaker.kind",
                        "speaker.person.id",
                        "speaker.person.name.zh",
                        "speaker.unit.id",
                        "speaker.attribution",
                        "segments.citation.start",
                        "segments.citation.end",
                        "within",
                        "events.id"),
                null);
    }

    /** See the index {@code quote_by_kind}. */
    @Override
    protected List<String> leading() {
        return List.of("e.kind");
    }
}
