package org.frontlinekb.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Min;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Row;

/** A stretch of a report's text, in Unicode code points. */
@Embeddable
@RegisterForReflection
@Schema(description = "A stretch of a report's text, in Unicode code points over the whole text")
public record Span(
        @Min(0) @Schema(description = "The line it stands in, counted from 0")
        int paragraph,

        @Min(0) @Column(name = "span_start") @Schema(description = "Offset of its first code point, counted from 0")
        int start,

        @Min(1) @Column(name = "span_end") @Schema(description = "Offset after its last code point")
        int end) {

    /** A span from JSON; a number that is not there becomes -1, which no constraint lets pass, instead of a silent 0. */
    @JsonCreator
    static Span of(
            @JsonProperty("paragraph") Integer paragraph,
            @JsonProperty("start") Integer start,
            @JsonProperty("end") Integer end) {
        return new Span(orMissing(paragraph), orMissing(start), orMissing(end));
    }

    /** A span in the columns paragraph, span_start and span_end. */
    public static Span of(Row row) throws SQLException {
        return new Span(row.number(), row.number(), row.number());
    }

    static int orMissing(Integer number) {
        return number == null ? -1 : number;
    }
}
