package org.frontlinekb.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.report.Span;

/**
 * When an act took place, as far as the report says: stored, and in the import format.
 *
 * @param raw the report's words for it
 * @param edtf the same in EDTF level 1, or null where the words name no calendar date
 * @param earliest first day it may have been, null if open or not known
 * @param latest last day it may have been, null if open or not known
 * @param inferred which parts the words do not state
 * @param basis what those parts are inferred from; null exactly if none is
 * @param span where the words stand
 */
@Embeddable
@RegisterForReflection
@Schema(name = "OccurrenceDocument", description = "When the act took place, in the import format")
public record Occurrence(
        @NotBlank @Size(max = 1000) @Column(name = "occurred_raw") @Schema(description = "The report's words for it")
        String raw,

        @Size(max = 100)
        @Column(name = "occurred_edtf")
        @Schema(description = "The same in EDTF level 1; left out where the words name no calendar date")
        String edtf,

        @Schema(description = "First day it may have been") LocalDate earliest,
        @Schema(description = "Last day it may have been") LocalDate latest,
        @Enumerated(EnumType.STRING) PartOfDay partOfDay,

        @Column(name = "occurred_inferred")
        @Convert(converter = DateParts.class)
        @JsonSetter(contentNulls = Nulls.FAIL)
        @Schema(description = "Which parts the words do not state, but are inferred")
        Set<DatePart> inferred,

        @Valid
        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "occurred_basis_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "occurred_basis_en"))
        @Schema(description = "What the inferred parts are inferred from; given exactly if there are any")
        Bilingual basis,

        @NotNull
        @Valid
        @Embedded
        @AttributeOverride(name = "paragraph", column = @Column(name = "occurred_paragraph"))
        @AttributeOverride(name = "start", column = @Column(name = "occurred_start"))
        @AttributeOverride(name = "end", column = @Column(name = "occurred_end"))
        @JsonProperty("citation")
        Span span) {

    public Occurrence {
        EnumSet<DatePart> parts = EnumSet.noneOf(DatePart.class);
        if (inferred != null) {
            // A code that is none is told when it is read, and is null here.
            inferred.stream().filter(Objects::nonNull).forEach(parts::add);
        }
        inferred = parts;
    }
}
