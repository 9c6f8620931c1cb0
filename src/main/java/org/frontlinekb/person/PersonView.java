package org.frontlinekb.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Bilingual;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;

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

        /** The roles of people, by the id of the person. */
        private static Parts<RoleView> of(Collection<String> people) {
            Parts<RoleRow> roles = Parts.of(
                    people,
                    "select r.person_id, r.kind, r.title_zh, r.title_en, u.id, u.zh, u.en, u.en_origin, u.pinyin,"
                            + " r.report_id, r.paragraph, r.span_start, r.span_end"
                            + " from person_role r left join unit u on u.id = r.unit_id"
                            + " where r.person_id = any(?) order by r.person_id, r.position",
                    (person, row) -> new RoleRow(
                            row.constant(RoleKind.class),
                            row.bilingual(),
                            Unit.ref(row.text(), row.name()),
                            row.text(),
                            Span.of(row)));
            Map<String, CitedReport> reports = CitedReport.all(roles.all().map(RoleRow::report));
            return roles.map(role -> new RoleView(
                    role.kind, role.title, role.unit, CitationView.of(reports.get(role.report), role.span)));
        }
    }

    private record RoleRow(RoleKind kind, Bilingual title, Ref unit, String report, Span span) {}

    /** What the person is linked with. */
    @Schema(description = "Addresses of what the person is linked with, relative to the service")
    public record Links(
            @Schema(description = "The events the person takes part in")
            String events,

            @Schema(description = "What the person said") String quotes) {}

    /** Entries as they are on the wire. */
    public static List<PersonView> of(List<Person> people) {
        List<String> ids = Person.ids(people);
        Parts<RoleView> roles = RoleView.of(ids);
        Parts<CitationView> citations = CitationView.of("person", ids);
        return people.stream()
                .map(person -> new PersonView(
                        person.id,
                        Person.url(person.id),
                        person.name,
                        roles.of(person.id),
                        citations.of(person.id),
                        new Links("/api/v1/events?person=" + person.id, "/api/v1/quotes?speaker=" + person.id)))
                .toList();
    }
}
