package org.frontlinekb.quote;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.report.Span;

/**
 * An uninterrupted piece of a quote: stored, and in the import format.
 *
 * @param exact the report's characters at the span
 */
@Embeddable
@RegisterForReflection
@Schema(description = "An uninterrupted piece of a quote")
public record Segment(
        @NotBlank @Size(max = 5000) @Schema(description = "The report's characters there")
        String exact,

        @NotNull @Valid @Embedded @JsonProperty("citation") Span span) {}
