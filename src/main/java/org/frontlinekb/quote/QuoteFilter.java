package org.frontlinekb.quote;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.event.EventKey;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which quotes a list holds. */
public record QuoteFilter(
        @RestQuery @Parameter(description = "Id of the person who said it; repeat for any of several")
        List<PersonKey> speaker,

        @RestQuery
        @Parameter(
                description =
                        "Id of a unit that said it, or that its speaker is reported with a role in; repeat for any "
                                + "of several")
        List<UnitKey> unit,

        @RestQuery
        @Parameter(
                description =
                        "Id of an event it was said in, speaks of or is the source for; repeat for any of several")
        List<EventKey> event,

        @RestQuery @Parameter(description = "How the words are reported; repeat for any of several")
        List<QuoteKind> kind,

        @RestQuery("speaker_kind")
        @Parameter(
                description = "Whose words they are; `unattributed` where nobody is named; repeat for any of several")
        List<SpeakerKind> speakerKind,

        @RestQuery @Parameter(description = "Id of the report it stands in; repeat for any of several")
        List<ReportKey> report) {}
