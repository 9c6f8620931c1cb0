package org.frontlinekb.naming;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What something is called. The Chinese name is as reported or as in the register; an English one is given only with its
 * origin; pinyin is always derived.
 */
@Embeddable
@RegisterForReflection
@Schema(description = "What something is called")
public record Name(
        @NotBlank @Size(max = 1000) @Schema(description = "Chinese name")
        String zh,

        @Size(min = 1, max = 2000)
        @Schema(description = "English name, see `en_origin` for whose it is; null where there is none")
        String en,

        @Enumerated(EnumType.STRING)
        @Schema(
                description =
                        "`own`: the bearer's own English name; `translated`: our translation; null where there is no English name")
        NameOrigin enOrigin,

        @Size(min = 1, max = 1000)
        @Schema(description = "Chinese name in Hanyu Pinyin without tone marks; null where it was not made")
        String pinyin) {

    @JsonProperty(value = "pinyin_origin", access = JsonProperty.Access.READ_ONLY)
    @Schema(
            description =
                    "`derived` where there is pinyin: it is made from the Chinese name, not taken from the report; null where there is none")
    public NameOrigin pinyinOrigin() {
        return pinyin == null ? null : NameOrigin.DERIVED;
    }

    /** Both names, or what stands for the English one where there is none: the pinyin. */
    public Bilingual label() {
        return new Bilingual(zh, en == null ? pinyin : en);
    }
}
