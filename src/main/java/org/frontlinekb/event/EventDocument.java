package org.frontlinekb.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.Span;

/** An event in the import format. */
@RegisterForReflection
@Schema(description = "An event in the import format")
public record EventDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @NotNull @Schema(description = "Id of the report that tells of it")
        String report,

        @NotNull @Schema(description = "A code of the vocabulary `event_type`")
        String type,

        @NotNull Status status,

        @Schema(description = "Id of the quote that says so; left out for the report's own voice")
        String assertedBy,

        @NotNull @Valid @Schema(description = "What was done, in our own words")
        Bilingual title,

        @NotNull @Valid @Schema(description = "What the report says of it, in our own words")
        Bilingual summary,

        @Schema(description = "Id of the larger act it belongs to")
        String partOf,

        @Valid Occurrence occurred,
        List<@Valid @NotNull ParticipantDocument> participants,
        List<@Valid @NotNull PlaceDocument> regions,
        List<@Valid @NotNull Figure> figures,

        @NotEmpty @Schema(description = "The clauses that tell of it")
        List<@Valid @NotNull Span> citations)
        implements Document {

    public EventDocument {
        participants = participants == null ? List.of() : participants;
        regions = regions == null ? List.of() : regions;
        figures = figures == null ? List.of() : figures;
        citations = citations == null ? List.of() : citations;
    }

    /** Somebody's role in an act, in the import format. */
    @RegisterForReflection
    @Schema(description = "A unit or a person with a role in the act: exactly one of the two")
    public record ParticipantDocument(
            @NotNull ParticipantRole role,
            @Schema(description = "Id of the unit") String unit,
            @Schema(description = "Id of the person") String person,
            @NotNull @Valid Span citation) {}

    /** A region's role in an act, in the import format. */
    @RegisterForReflection
    @Schema(description = "A region with a role in the act")
    public record PlaceDocument(
            @NotNull PlaceRole role,

            @NotNull @Schema(description = "Id of the region")
            String region,

            @NotNull @Valid Span citation) {}
}
