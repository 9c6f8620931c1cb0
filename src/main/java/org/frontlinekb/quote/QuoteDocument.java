package org.frontlinekb.quote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.report.Span;

/** A quote in the import format. */
@RegisterForReflection
@Schema(description = "A quote in the import format")
public record QuoteDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @NotNull @Schema(description = "Id of the report it stands in")
        String report,

        @NotNull QuoteKind kind,
        @NotNull @Valid SpeakerDocument speaker,

        @Schema(description = "Id of the quote it is reported speech in")
        String within,

        @NotEmpty @Schema(description = "The pieces in the text's order")
        List<@Valid @NotNull Segment> segments,

        @Valid TranslationDocument translation,

        @Schema(description = "Ids of the acts it was said in, speaks of or is the source for")
        List<@NotNull String> events)
        implements Document {

    public QuoteDocument {
        segments = segments == null ? List.of() : segments;
        events = events == null ? List.of() : events;
    }

    /** Whose words they are, in the import format. */
    @RegisterForReflection
    @Schema(description = "Whose words they are")
    public record SpeakerDocument(
            @NotNull SpeakerKind kind,

            @Schema(description = "Id of the person, if a person")
            String person,

            @Schema(description = "Id of the unit, if a unit or a group")
            String unit,

            @NotNull Attribution attribution,
            @Valid Span citation) {}

    /** Our translation, in the import format. */
    @RegisterForReflection
    @Schema(description = "Our translation")
    public record TranslationDocument(
            @NotBlank @Size(max = 10000) @Schema(description = "English")
            String en) {}
}
