package org.frontlinekb.provenance;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Kind;
import org.frontlinekb.report.CitationView;

/** A citation with what it supports, on the wire. */
@RegisterForReflection
@Schema(name = "Evidence", description = "A citation of a report, and the fact it supports")
public record EvidenceView(
        @Schema(
                description = "Names the citation: kind, entry and path of the fact, and a position where the fact "
                        + "may have several citations",
                examples = "event.leishenshan-oath.figures.oath-takers")
        String id,

        @Schema(description = "Address of the citation, relative to the service")
        String url,

        Fact fact,

        CitationView citation) {

    /** What is supported. */
    @RegisterForReflection
    @Schema(name = "SupportedFact", description = "The fact that a citation supports")
    public record Fact(
            @Schema(description = "Kind of the entry") Kind kind,

            @Schema(description = "Id of the entry") String entry,

            @Schema(
                    description = "Which fact of the entry: `name`, `parent` or `region` of a region, unit or person; "
                            + "`roles/0` of a person; `act` (that it took place), `occurred`, `participants/0`, "
                            + "`regions/0`, `figures/{key}` of an event; `segments/0` or `speaker` of a quote; "
                            + "`byline` of a report. Numbers are positions in the entry's list, counted from 0")
            String path,

            Label label,

            @Schema(description = "Address of the entry, relative to the service")
            String url) {}

    /** What the entry is called. */
    @RegisterForReflection
    @Schema(
            name = "EntryLabel",
            description = "What the entry is called, to show to a reader: an event's title, a name, the first words "
                    + "of a quote, a report's title")
    public record Label(
            @Schema(description = "Chinese; null for a report without a title")
            String zh,

            @Schema(description = "English, or pinyin where there is no English name; null where there is neither")
            String en) {

        /** Enough of a quote to know it again, in code points. */
        private static final int MOST = 60;

        static Label of(Evidence evidence) {
            return new Label(clip(evidence.labelZh), clip(evidence.labelEn));
        }

        private static String clip(String text) {
            return text == null || text.codePointCount(0, text.length()) <= MOST
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
        }
    }

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.id,
                evidence.url(),
                new Fact(evidence.kind, evidence.entry, evidence.path, Label.of(evidence), evidence.entryUrl()),
                CitationView.of(evidence.report, evidence.span));
    }
}
