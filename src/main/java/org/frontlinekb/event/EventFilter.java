package org.frontlinekb.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Amount;
import org.frontlinekb.listing.Day;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.listing.Moment;
import org.frontlinekb.listing.Text;
import org.frontlinekb.listing.UpTo;
import org.frontlinekb.listing.Words;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.region.RegionKey;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which events a list holds. */
@RegisterForReflection
public record EventFilter(
        @RestQuery
        @Parameter(
                description =
                        "Words that must all be found, as `/api/v1/search` finds them; the list keeps its own order")
        Words q,

        @RestQuery @Parameter(description = "Id of the event; repeat for any of several")
        List<Text> id,

        @RestQuery
        @Parameter(
                description =
                        "Id or GB/T 2260 code of a region the act happened in, started from or led to; repeat for "
                                + "any of several")
        List<RegionKey> region,

        @RestQuery("include_descendants")
        @Parameter(description = "`false`: only the regions named in `region`, not what lies in them")
        Flag includeDescendants,

        @RestQuery @Parameter(description = "Id of a unit that takes part; repeat for any of several")
        List<UnitKey> unit,

        @RestQuery @Parameter(description = "Id of a person who takes part; repeat for any of several")
        List<PersonKey> person,

        @RestQuery
        @Parameter(description = "Type of act, a code of `/api/v1/vocabularies/event_type`; repeat for any of several")
        List<EventTypeCode> type,

        @RestQuery @Parameter(description = "Status of the act; repeat for any of several")
        List<Status> status,

        @RestQuery @Parameter(description = "Id of the report that tells of it; repeat for any of several")
        List<ReportKey> report,

        @RestQuery
        @Parameter(description = "Only acts on this day or later, YYYY-MM-DD; undated ones are left out")
        @UpTo("to")
        Day from,

        @RestQuery @Parameter(description = "Only acts on this day or earlier, YYYY-MM-DD; undated ones are left out")
        Day to,

        @RestQuery("time_match")
        @Parameter(
                description =
                        "`possible` (default): some day the act may have been on lies in the range; `certain`: all of "
                                + "them do, so undated acts never match")
        Match timeMatch,

        @RestQuery @Parameter(description = "`true`: only acts without a calendar date; `false`: only dated ones")
        Flag undated,

        @RestQuery("part_of_day") @Parameter(description = "Part of the day; repeat for any of several")
        List<PartOfDay> partOfDay,

        @RestQuery("part_of") @Parameter(description = "Id of the larger act; repeat for any of several")
        List<EventKey> partOf,

        @RestQuery("is_part") @Parameter(description = "`false`: only acts that are part of no larger one")
        Flag isPart,

        @RestQuery("has_region") @Parameter(description = "`false`: only acts for which no place is reported")
        Flag hasRegion,

        @RestQuery("has_speaker")
        @Parameter(
                description =
                        "`true`: only what a quoted speaker says; `false`: only what the report says in its own voice")
        Flag hasSpeaker,

        @RestQuery("has_participants")
        @Parameter(description = "`false`: only acts for which nobody is named or described")
        Flag hasParticipants,

        @RestQuery("has_figures") @Parameter(description = "`true`: only acts with figures")
        Flag hasFigures,

        @RestQuery("figure_of")
        @Parameter(description = "Words in what is counted, in Chinese or English: only acts with such a figure")
        Text figureOf,

        @RestQuery
        @Parameter(description = "Only acts with a figure (of `figure_of`, if given) of this number or more")
        @UpTo("max")
        Amount min,

        @RestQuery @Parameter(description = "Only acts with a figure (of `figure_of`, if given) of this number or less")
        Amount max,

        @RestQuery("figure_match")
        @Parameter(
                description =
                        "`certain` (default): every number within the figure's bounds lies between `min` and `max`; "
                                + "`possible`: some number does, so an open bound (120余) reaches any `min`")
        Match figureMatch,

        @RestQuery("updated_since") @Parameter(description = "Changed at this time or later, ISO 8601 with a time zone")
        Moment updatedSince) {

    List<String> typeCodes() {
        return type == null ? List.of() : type.stream().map(EventTypeCode::code).toList();
    }
}
