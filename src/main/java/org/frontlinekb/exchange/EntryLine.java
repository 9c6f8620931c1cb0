package org.frontlinekb.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Kind;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.unit.UnitDocument;

/** A line of the import format; only described here: lines are read and written one by one. */
@Schema(description = "A line of the import format: one entry")
record EntryLine(
        Kind kind,

        @Schema(
                description = "The entry",
                anyOf = {
                    ReportDocument.class,
                    RegionDocument.class,
                    UnitDocument.class,
                    PersonDocument.class,
                    EventDocument.class,
                    QuoteDocument.class
                })
        Object document) {}
