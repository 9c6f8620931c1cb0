package org.frontlinekb.report;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;

/** A report in the import format: what is known of it, never its text. */
@RegisterForReflection
@Schema(description = "A report in the import format: what is known of it, never its text")
public record ReportDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @Size(min = 1, max = 1000) @Schema(description = "Who published it; left out where not known")
        String publisher,

        @Size(min = 1, max = 1000) @Schema(description = "Its title; left out where not known")
        String title,

        @Schema(description = "When it was published; left out where not known")
        LocalDate published,

        @NotNull
        @Pattern(regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", message = "must be a BCP 47 language tag")
        @Size(max = 35)
        @Schema(description = "Language of the text, a BCP 47 tag")
        String language,

        @Valid BylineDocument byline,

        @NotNull @Min(1) @Schema(description = "Length of the text in Unicode code points")
        Integer length,

        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}", message = "must be 64 lower-case hexadecimal digits")
        @Schema(description = "SHA-256 of the text's UTF-8 bytes")
        String sha256)
        implements Document {

    /** A byline in the import format. */
    @RegisterForReflection
    @Schema(description = "The byline as printed")
    public record BylineDocument(
            @NotBlank @Size(max = 1000) @Schema(description = "Its wording")
            String raw,

            @NotNull @Valid Span citation) {}
}
