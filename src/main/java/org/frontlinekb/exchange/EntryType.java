package org.frontlinekb.exchange;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.person.Person;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitDocument;

/**
 * How the entries of a kind are written down and how they are stored.
 *
 * @param document the entry in the import format
 * @param entity the entry as stored
 * @param fill takes over what a document says
 * @param larger id of the entry of the same kind that it belongs to, or null
 */
public record EntryType<D extends Document, E extends Entry>(
        Kind kind,
        Class<D> document,
        Class<E> entity,
        Supplier<E> empty,
        BiConsumer<E, D> fill,
        Function<D, String> larger) {

    static final EntryType<EventDocument, Event> EVENTS = new EntryType<>(
            Kind.EVENT, EventDocument.class, Event.class, Event::new, Event::fill, EventDocument::partOf);

    private static final List<EntryType<?, ?>> ALL = List.of(
            new EntryType<>(Kind.REPORT, ReportDocument.class, Report.class, Report::new, Report::fill, report -> null),
            new EntryType<>(
                    Kind.REGION, RegionDocument.class, Region.class, Region::new, Region::fill, RegionDocument::parent),
            new EntryType<>(Kind.UNIT, UnitDocument.class, Unit.class, Unit::new, Unit::fill, UnitDocument::parent),
            new EntryType<>(Kind.PERSON, PersonDocument.class, Person.class, Person::new, Person::fill, person -> null),
            EVENTS,
            new EntryType<>(
                    Kind.QUOTE, QuoteDocument.class, Quote.class, Quote::new, Quote::fill, QuoteDocument::within));

    /** The type of a kind. */
    public static EntryType<?, ?> of(Kind kind) {
        return ALL.get(kind.ordinal());
    }

    /** Id of the entry that a document of this type belongs to, or null. */
    String largerOf(Document given) {
        return larger.apply(document.cast(given));
    }
}
