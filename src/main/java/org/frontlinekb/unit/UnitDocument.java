package org.frontlinekb.unit;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.naming.Name;
import org.frontlinekb.report.CitationDocument;

/** A unit in the import format. */
@RegisterForReflection
@Schema(description = "A unit in the import format")
public record UnitDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @NotNull @Valid Name name,

        @NotNull @Schema(description = "True if a report names it, false if reports only describe it")
        Boolean named,

        @NotNull @Schema(description = "A code of the vocabulary `unit_kind`")
        String kind,

        @Schema(description = "Id of the unit it is a part of; left out where not reported")
        String parent,

        @Schema(description = "Id of the region where it is or belongs; left out where not reported")
        String region,

        @Schema(description = "Other forms of its name that reports use")
        List<@NotBlank @Size(max = 1000) String> aliases,

        @NotEmpty @Schema(description = "Where reports name it, and where they say its parent and its region")
        List<@Valid @NotNull CitationDocument> citations)
        implements Document {

    public UnitDocument {
        aliases = aliases == null ? List.of() : aliases;
        citations = citations == null ? List.of() : citations;
    }

    /** The same unit with these citations. */
    public UnitDocument citing(List<CitationDocument> all) {
        return new UnitDocument(id, name, named, kind, parent, region, aliases, all);
    }
}
