package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A citation of an entry that several reports may tell of, in the import format. */
@RegisterForReflection
@Schema(description = "Where a report supports something about an entry that several reports may tell of")
public record CitationDocument(
        @NotNull @Schema(description = "Id of the report") String report,

        @NotNull @Schema(description = "What it supports of the entry")
        Supported supports,

        @Min(0) @Schema(description = "The line it stands in, counted from 0")
        int paragraph,

        @Min(0) @Schema(description = "Offset of its first code point, counted from 0")
        int start,

        @Min(1) @Schema(description = "Offset after its last code point")
        int end) {

    /** A citation from JSON; see {@link Span#of} for numbers that are not there. */
    @JsonCreator
    static CitationDocument of(
            @JsonProperty("report") String report,
            @JsonProperty("supports") Supported supports,
            @JsonProperty("paragraph") Integer paragraph,
            @JsonProperty("start") Integer start,
            @JsonProperty("end") Integer end) {
        return new CitationDocument(
                report, supports, Span.orMissing(paragraph), Span.orMissing(start), Span.orMissing(end));
    }

    /** The stretch it points to. */
    public Span span() {
        return new Span(paragraph, start, end);
    }

    /** The same as an entity keeps it. */
    public Citation citation() {
        return new Citation(Panache.getEntityManager().getReference(Report.class, report), supports, span());
    }
}
