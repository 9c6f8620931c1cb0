package org.frontlinekb.quote;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.event.EventKey;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.Words;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which quotes a list holds. */
@RegisterForReflection
public record QuoteFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the quote; repeat for any of several")
        List<Text> id,

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
        List<ReportKey> report,

        @RestQuery @Parameter(description = "How sure the attribution is; repeat for any of several")
        List<Attribution> attribution,

        @RestQuery @Parameter(description = "Id of the quote it is reported speech in; repeat for any of several")
        List<Text> within,

        @RestQuery("has_speaker") @Parameter(description = "`false`: only quotes whose speaker is no named person")
        Flag hasSpeaker,

        @RestQuery("has_events") @Parameter(description = "`false`: only quotes linked with no event")
        Flag hasEvents,

        @RestQuery("has_translation") @Parameter(description = "`false`: only quotes without a translation")
        Flag hasTranslation,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {}
