package org.frontlinekb.person;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.history.Document;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Name;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.Span;

/** A person in the import format. */
@RegisterForReflection
@Schema(description = "A person in the import format")
public record PersonDocument(
        @NotNull
        @Size(max = Document.ID_LENGTH)
        @Pattern(regexp = Document.ID, message = Document.ID_RULE)
        @Schema(description = "Stable key")
        String id,

        @NotNull @Valid Name name,

        @Schema(description = "Roles as reported then, in the report's order")
        List<@Valid @NotNull RoleDocument> roles,

        @NotEmpty @Schema(description = "Where reports name the person")
        List<@Valid @NotNull CitationDocument> citations)
        implements Document {

    public PersonDocument {
        roles = roles == null ? List.of() : roles;
        citations = citations == null ? List.of() : citations;
    }

    /** A role in the import format. */
    @RegisterForReflection
    @Schema(description = "A role as one report has it")
    public record RoleDocument(
            @NotNull RoleKind kind,

            @NotNull @Valid @Schema(description = "Chinese as reported; English is a translation")
            Bilingual title,

            @Schema(description = "Id of the unit it is held in; left out where not reported")
            String unit,

            @NotNull @Schema(description = "Id of the report")
            String report,

            @NotNull @Valid Span citation) {}

    /** The same person with these roles and citations. */
    public PersonDocument citing(List<RoleDocument> allRoles, List<CitationDocument> all) {
        return new PersonDocument(id, name, allRoles, all);
    }
}
