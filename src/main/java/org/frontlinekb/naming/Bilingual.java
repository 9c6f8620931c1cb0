package org.frontlinekb.naming;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text of ours in Chinese and English. */
@Embeddable
@RegisterForReflection
@Schema(description = "A text in Chinese and English")
public record Bilingual(
        @NotBlank @Size(max = 1000) @Schema(description = "Chinese, simplified characters")
        String zh,

        @NotBlank @Size(max = 2000) @Schema(description = "English")
        String en) {}
