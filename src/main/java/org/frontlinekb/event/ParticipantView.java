package org.frontlinekb.event;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.naming.Ref;
import org.frontlinekb.report.CitationView;
import org.frontlinekb.report.Report;

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

    static ParticipantView of(Report report, Participant participant) {
        return new ParticipantView(
                participant.role(),
                participant.unit() == null ? null : participant.unit().ref(),
                participant.person() == null ? null : participant.person().ref(),
                CitationView.of(report, participant.span()));
    }
}
