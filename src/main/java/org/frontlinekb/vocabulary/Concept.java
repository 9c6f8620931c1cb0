package org.frontlinekb.vocabulary;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;

/** One code of a vocabulary, as SKOS has concepts: stored, on the wire and in the bundled file alike. */
@Embeddable
@RegisterForReflection
@Schema(description = "One code of a vocabulary, as SKOS has concepts")
public record Concept(
        @Schema(description = "The code, as it stands in entries and filters")
        String code,

        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "label_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "label_en"))
        Bilingual label,

        @Embedded
        @AttributeOverride(name = "zh", column = @Column(name = "definition_zh"))
        @AttributeOverride(name = "en", column = @Column(name = "definition_en"))
        Bilingual definition,

        @Schema(description = "Code of the more general concept in the same vocabulary; null where there is none")
        String broader) {}
