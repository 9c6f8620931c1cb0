package org.frontlinekb.region;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.naming.Name;
import org.frontlinekb.report.CitationDocument;

/** A region in the import format. One that is known already may be given by its id and new citations alone. */
@RegisterForReflection
@Schema(
        description =
                "A region in the import format; one that is known already may be given by its id and citations alone")
public record RegionDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @Pattern(regexp = RegionDocument.CODE, message = "must have 6, 9 or 12 digits")
        @Schema(description = "GB/T 2260 code; left out for a place that is no such division")
        String code,

        @Schema(description = "Rank in the hierarchy") RegionLevel level,

        @Schema(description = "Id of the region it belongs to or lies in; left out for a province")
        String parent,

        @Valid Name name,
        @Valid ShortName shortName,

        @Schema(description = "Other names") List<@NotBlank @Size(max = 1000) String> aliases,

        @Size(max = 40) @Schema(description = "When its code and its parent held, an EDTF date")
        String validFor,

        @Valid Point point,

        @Size(max = 1000)
        @Schema(description = "Data set it was taken from; left out for a region that a report defines")
        String source,

        @Schema(description = "Where reports name it, or say what it lies in")
        List<@Valid @NotNull CitationDocument> citations)
        implements Document {

    /** What a GB/T 2260 code looks like: 6 digits down to the county, 9 or 12 below it. */
    public static final String CODE = "[0-9]{6}([0-9]{3}([0-9]{3})?)?";

    public RegionDocument {
        aliases = aliases == null ? List.of() : aliases;
        citations = citations == null ? List.of() : citations;
    }

    /** A name without its level. */
    @RegisterForReflection
    @Schema(description = "The name without the level: 武汉 for 武汉市")
    public record ShortName(
            @NotBlank @Size(max = 1000) @Schema(description = "Chinese short name")
            String zh,

            @Size(max = 1000) @Schema(description = "The same in pinyin, derived")
            String pinyin) {}

    /** A centre point. */
    @RegisterForReflection
    @Schema(description = "Centre point")
    public record Point(
            @NotNull @DecimalMin("-180") @DecimalMax("180") @Schema(description = "Degrees east")
            Double longitude,

            @NotNull @DecimalMin("-90") @DecimalMax("90") @Schema(description = "Degrees north")
            Double latitude,

            @NotNull
            @Schema(description = "The level whose centre it is: a county without its own takes its prefecture's")
            RegionLevel precision) {}

    /** Whether it only adds citations to a region that is known. */
    public boolean citationsOnly() {
        return code == null
                && level == null
                && parent == null
                && name == null
                && shortName == null
                && aliases.isEmpty()
                && validFor == null
                && point == null
                && source == null;
    }

    /** The same region with these citations. */
    public RegionDocument citing(List<CitationDocument> all) {
        return new RegionDocument(id, code, level, parent, name, shortName, aliases, validFor, point, source, all);
    }
}
