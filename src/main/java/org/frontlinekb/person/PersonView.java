package org.frontlinekb.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;

/** A person on the wire. */
@Schema(name = "Person", description = "Someone whom a report names")
public record PersonView(
        @Schema(description = "Stable key of the person") String id,

        @Schema(description = "Address of the person, relative to the service")
        String url,

        Name name,

        @Schema(description = "Roles as reported then, in the report's order; empty where the report gives none")
        List<RoleView> roles,

        @Schema(description = "Where reports name the person")
        List<CitationView> citations,

        Links links) {

    /** A role on the wire. */
    @Schema(name = "Role", description = "A role as one report has it")
    public record RoleView(
            RoleKind kind,

            @Schema(description = "Chinese as reported; English is our translation")
            Bilingual title,

            @Schema(description = "Where the role is held; null where not reported")
            Ref unit,

            CitationView citation) {

        static RoleView of(Role role) {
            return new RoleView(
                    role.kind(),
                    role.title(),
                    role.unit() == null ? null : role.unit().ref(),
                    CitationView.of(role.report(), role.span()));
        }
    }

    /** What the person is linked with. */
    @Schema(description = "Addresses of what the person is linked with, relative to the service")
    public record Links(
            @Schema(description = "The events the person takes part in")
            String events,

            @Schema(description = "What the person said") String quotes) {}

    /** An entry as it is on the wire. */
    public static PersonView of(Person person) {
        return new PersonView(
                person.id,
                person.ref().url(),
                person.name,
                person.roles.stream().map(RoleView::of).toList(),
                person.citations.stream().map(CitationView::of).toList(),
                new Links("/api/v1/events?person=" + person.id, "/api/v1/quotes?speaker=" + person.id));
    }
}
