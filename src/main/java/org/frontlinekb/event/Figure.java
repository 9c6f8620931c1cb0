package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.Span;

/**
 * A quantity as reported: stored, and in the import format.
 *
 * @param key names it within its event
 * @param raw the report's words
 * @param amount the number in the words, or null where they give only a relation (half or more)
 * @param low least number the words allow; null if open
 * @param high greatest number the words allow; null if open
 * @param counted what is counted
 * @param counter the counting unit: 名, 人, 家
 * @param shareOf key of the figure of the same event that this one is a share of, or null
 */
@Embeddable
@RegisterForReflection
@Schema(name = "FigureDocument", description = "A quantity in the import format")
public record Figure(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Column(name = "figure_key")
        @Schema(description = "Names it within its event")
        String key,

        @NotBlank @Size(max = 1000) @Schema(description = "The report's words")
        String raw,

        @Digits(integer = MOST_DIGITS, fraction = 4)
        @JsonProperty("value")
        @Schema(description = "The number in the words")
        BigDecimal amount,

        @NotNull @Enumerated(EnumType.STRING) Qualifier qualifier,

        @Digits(integer = MOST_DIGITS, fraction = 4) @Schema(description = "Least number the words allow")
        BigDecimal low,

        @Digits(integer = MOST_DIGITS, fraction = 4) @Schema(description = "Greatest number the words allow")
        BigDecimal high,

        @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "counted_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "counted_en"))
        Bilingual counted,

        @Size(min = 1, max = 20) @Schema(description = "The counting word")
        String counter,

        @Schema(description = "Key of the figure of this event that this one is a share of")
        String shareOf,

        @NotNull @Valid @Embedded @JsonProperty("citation") Span span) {

    private static final int MOST_DIGITS = 16;

    public Figure {
        amount = plain(amount);
        low = plain(low);
        high = plain(high);
    }

    /** 120, not 120.0000 as the database has it, and not 1.2E+2. */
    public static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        // A number out of bounds stays as it is, to be refused: 1E+999999999 written out would fill the memory.
        return stripped.scale() < 0 && stripped.scale() > -MOST_DIGITS ? stripped.setScale(0) : stripped;
    }
}
