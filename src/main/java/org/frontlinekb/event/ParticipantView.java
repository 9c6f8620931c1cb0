package org.frontlinekb.event;

import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.listing.Parts;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.person.Person;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.CitedReport;
import org.frontlinekb.report.Span;
import org.frontlinekb.unit.Unit;

/** Somebody's role in an act, on the wire. */
@Schema(
        name = "Participant",
        description = "A unit or a person with a role in the act; exactly one of the two is given")
public record ParticipantView(
        ParticipantRole role,

        @Schema(description = "The unit; null where it is a person")
        Ref unit,

        @Schema(description = "The person; null where it is a unit")
        Ref person,

        CitationView citation) {

    /** Who took part in events, by the id of the event. */
    static Parts<ParticipantView> of(Collection<String> events, Map<String, CitedReport> reports) {
        return Parts.of(
                events,
                "select p.event_id, p.role, u.id, u.zh, u.en, u.en_origin, u.pinyin,"
                        + " x.id, x.zh, x.en, x.en_origin, x.pinyin, p.paragraph, p.span_start, p.span_end"
                        + " from event_participant p left join unit u on u.id = p.unit_id"
                        + " left join person x on x.id = p.person_id"
                        + " where p.event_id = any(?) order by p.event_id, p.position",
                (event, row) -> new ParticipantView(
                        row.constant(ParticipantRole.class),
                        Unit.ref(row.text(), row.name()),
                        Person.ref(row.text(), row.name()),
                        CitationView.of(reports.get(event), Span.of(row))));
    }
}
