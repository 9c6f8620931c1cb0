package org.frontlinekb.exchange;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.unit.UnitDocument;

/**
 * Knowledge in the import format: usually all that one report tells. What it says of a unit, a person or a region
 * replaces what was known from the reports it lists; what other reports support stays.
 */
@RegisterForReflection
@Schema(description = "Knowledge in the import format: usually all that one report tells")
public record KnowledgeDocument(
        List<@Valid @NotNull ReportDocument> reports,
        List<@Valid @NotNull RegionDocument> regions,
        List<@Valid @NotNull UnitDocument> units,
        List<@Valid @NotNull PersonDocument> people,
        List<@Valid @NotNull EventDocument> events,
        List<@Valid @NotNull QuoteDocument> quotes) {

    public KnowledgeDocument {
        reports = orNone(reports);
        regions = orNone(regions);
        units = orNone(units);
        people = orNone(people);
        events = orNone(events);
        quotes = orNone(quotes);
    }

    /** Regions alone, as a register has them. */
    static KnowledgeDocument ofRegions(List<RegionDocument> regions) {
        return new KnowledgeDocument(null, regions, null, null, null, null);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : list;
    }
}
