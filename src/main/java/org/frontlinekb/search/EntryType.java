package org.frontlinekb.search;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Kind;
import org.frontlinekb.listing.Codes;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.quote.QuoteKind;
import org.frontlinekb.region.RegionLevel;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.vocabulary.Vocabulary;

/** A type that entries of some kind can have: an event's type, a unit's or a quote's kind, a region's level. */
@Schema(type = SchemaType.STRING, pattern = "^[a-z_]+$", maxLength = 100)
public record EntryType(String code) {

    /** @throws BadValue if no kind of entry has such a type; it lists them all */
    public static EntryType fromString(String text) {
        List<String> codes = Stream.of(
                        Vocabulary.codes(Event.TYPES),
                        Vocabulary.codes(Unit.KINDS),
                        Codes.of(QuoteKind.class),
                        Codes.of(RegionLevel.class))
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        if (!codes.contains(text)) {
            throw BadValue.notOneOf(text, codes);
        }
        return new EntryType(text);
    }

    /** What an entry of this type is indexed under, whichever kind has it. */
    Stream<String> keys() {
        return Stream.of(Kind.values()).map(kind -> IndexEntry.key(kind, code));
    }
}
