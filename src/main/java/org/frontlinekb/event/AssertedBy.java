package org.frontlinekb.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose word an act rests on. */
@Schema(description = "Whose word the act rests on")
public record AssertedBy(
        @Schema(
                description = "`report`: the report's own voice; `speaker`: somebody the report quotes",
                enumeration = {"report", "speaker"})
        String voice,

        @Schema(description = "Id of the quote that says so; null for the report's own voice")
        String quote,

        @Schema(description = "Address of that quote, relative to the service; null for the report's own voice")
        String url) {

    static AssertedBy of(String quote) {
        return quote == null
                ? new AssertedBy("report", null, null)
                : new AssertedBy("speaker", quote, "/api/v1/quotes/" + quote);
    }
}
