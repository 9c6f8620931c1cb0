package org.frontlinekb.event;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.frontlinekb.listing.Day;
import org.frontlinekb.listing.Flag;
import org.frontlinekb.person.PersonKey;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionKey;
import org.frontlinekb.report.ReportKey;
import org.frontlinekb.unit.UnitKey;
import org.jboss.resteasy.reactive.RestQuery;

/** Which events a list holds. */
public record EventFilter(
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
        @Parameter(
                description =
                        "Only acts that may have taken place on this day or later, YYYY-MM-DD; leaves out undated "
                                + "ones")
        Day from,

        @RestQuery
        @Parameter(
                description =
                        "Only acts that may have taken place on this day or earlier, YYYY-MM-DD; leaves out undated "
                                + "ones")
        Day to) {

    /** @throws ProblemException if {@code from} lies after {@code to} */
    EventFilter ordered() {
        if (from != null && to != null && from.value().isAfter(to.value())) {
            throw ProblemException.badParameters(
                    List.of(Fault.parameter("from", new BadValue("lies after 'to': no day is in such a range"))));
        }
        return this;
    }

    List<String> typeCodes() {
        return type == null ? List.of() : type.stream().map(EventTypeCode::code).toList();
    }
}
