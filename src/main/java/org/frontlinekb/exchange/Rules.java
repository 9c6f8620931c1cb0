package org.frontlinekb.exchange;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.frontlinekb.event.Edtf;
import org.frontlinekb.event.Event;
import org.frontlinekb.event.EventDocument;
import org.frontlinekb.event.Figure;
import org.frontlinekb.event.Occurrence;
import org.frontlinekb.event.Qualifier;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Kind;
import org.frontlinekb.naming.Name;
import org.frontlinekb.naming.NameOrigin;
import org.frontlinekb.person.PersonDocument;
import org.frontlinekb.problem.BadValue;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.quote.Attribution;
import org.frontlinekb.quote.QuoteDocument;
import org.frontlinekb.quote.Segment;
import org.frontlinekb.quote.SpeakerKind;
import org.frontlinekb.region.Region;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.region.RegionLevel;
import org.frontlinekb.report.CitationDocument;
import org.frontlinekb.report.ReportDocument;
import org.frontlinekb.report.Span;
import org.frontlinekb.report.Supported;
import org.frontlinekb.unit.Unit;
import org.frontlinekb.unit.UnitDocument;
import org.frontlinekb.vocabulary.Vocabulary;

/** The rules a knowledge base keeps, checked entry by entry; every violation is told, each where it is. */
final class Rules {

    /** JSON keys that differ from the names of the record components they are kept in. */
    private static final Map<String, String> KEYS = Map.of("span", "citation", "amount", "value");

    /**
     * The days that are kept as they are and in their order: years before the first are read as others, and the first day of that and
     * the last of 9999 stand for events without a date.
     */
    private static final LocalDate FIRST_DAY = LocalDate.of(1000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private static final Pattern CODE = Pattern.compile(RegionDocument.CODE);

    /** What stands at an address where an entry of the kind with such an id would. */
    private static final Map<Kind, String> TAKEN = Map.of(Kind.EVENT, "timeline", Kind.REGION, "resolve");

    private final Known known;
    private final Validator validator;
    private final Faults faults;
    private final List<String> eventTypes = Vocabulary.codes(Event.TYPES);
    private final List<String> unitKinds = Vocabulary.codes(Unit.KINDS);

    /** @param faults receives what is wrong */
    Rules(Known known, Validator validator, Faults faults) {
        this.known = known;
        this.validator = validator;
        this.faults = faults;
    }

    /** Checks one entry of an import: an import does not bring back what somebody withdrew. */
    void checkImported(Kind kind, Brought.Item item) {
        String id = item.document().id();
        if (id != null) {
            known.withdrawal(kind, id)
                    .ifPresent(change -> blame(
                            item.at() + "/id",
                            "'" + id + "' was withdrawn (" + change.reason + ")"
                                    + (change.successor == null
                                            ? "; create it again, or leave it out"
                                            : "; refer to '" + change.successor + "' instead")));
        }
        check(kind, item, true);
    }

    /** Checks one entry. */
    void check(Kind kind, Brought.Item item) {
        check(kind, item, false);
    }

    /** @param partly whether a region that is known may be given by its citations alone */
    private void check(Kind kind, Brought.Item item, boolean partly) {
        boolean sound = item.sound();
        for (ConstraintViolation<Document> violation : validator.validate(item.document())) {
            blame(item.at() + pointer(violation.getPropertyPath()), violation.getMessage());
            sound = false;
        }
        if (!sound) {
            // Values that are missing or malformed would only be blamed again by the rules that need them.
            return;
        }
        if (item.document().id().equals(TAKEN.get(kind))) {
            blame(
                    item.at() + "/id",
                    "'" + item.document().id() + "' is something else's address among " + kind.collection);
        }
        if (!known.isFirst(kind, item)) {
            blame(item.at() + "/id", "'" + item.document().id() + "' stands in this document before");
        }
        String at = item.at();
        switch (kind) {
            case REPORT -> report(at, (ReportDocument) item.document());
            case REGION -> region(at, (RegionDocument) item.document(), partly);
            case UNIT -> unit(at, (UnitDocument) item.document());
            case PERSON -> person(at, (PersonDocument) item.document());
            case EVENT -> event(at, (EventDocument) item.document());
            case QUOTE -> quote(at, (QuoteDocument) item.document());
        }
    }

    private void report(String at, ReportDocument report) {
        kept(at + "/published", report.published());
        if (report.byline() != null) {
            literal(
                    at + "/byline",
                    report.id(),
                    report.byline().raw(),
                    report.byline().citation());
        }
    }

    private void region(String at, RegionDocument region, boolean partly) {
        citations(at, region.citations(), Set.of(Supported.NAME, Supported.PARENT));
        if (partly && region.citationsOnly()) {
            if (!known.isStored(Kind.REGION, region.id())) {
                blame(at, "'" + region.id() + "' is not known yet: level and name are needed");
            }
            return;
        }
        if (region.level() == null) {
            blame(at + "/level", "must not be null");
        }
        if (region.name() == null) {
            blame(at + "/name", "must not be null");
        } else {
            name(at + "/name", region.name());
        }
        if (CODE.matcher(region.id()).matches() && !region.id().equals(region.code())) {
            blame(
                    at + "/id",
                    "reads like a GB/T 2260 code, and regions are found by both; it must be the region's own");
        }
        if ((region.code() == null) != (region.validFor() == null)) {
            blame(at + "/valid_for", "must be given exactly if there is a code");
        } else if (region.validFor() != null) {
            edtf(at + "/valid_for", region.validFor());
        }
        if (region.level() == RegionLevel.OTHER && region.code() != null) {
            blame(at + "/code", "a place of level 'other' is no GB/T 2260 division and has no code");
        }
        if (region.code() != null && !region.id().equals(known.holderOf(region.code()))) {
            blame(
                    at + "/code",
                    "'" + region.code() + "' is the code of another region, '" + known.holderOf(region.code()) + "'");
        }
        if (region.level() != RegionLevel.PROVINCE && region.parent() == null) {
            blame(at + "/parent", "must say what the region lies in; only a province lies in none");
        }
        refers(at + "/parent", Kind.REGION, region.parent());
        if (known.loops(Kind.REGION, region, RegionDocument.class, RegionDocument::parent, "parent")) {
            blame(at + "/parent", "the region would lie in itself");
        } else if (region.id() != null) {
            String path = known.path(region);
            if (path.length() + known.below(region.id(), path) > Region.PATH_LENGTH) {
                blame(
                        at + "/parent",
                        "the region, or what lies in it, would lie too deep: the ids from the province down, with a '/'"
                                + " after each, have more than " + Region.PATH_LENGTH + " characters");
            }
        }
    }

    private void unit(String at, UnitDocument unit) {
        name(at + "/name", unit.name());
        code(at + "/kind", unit.kind(), unitKinds);
        refers(at + "/parent", Kind.UNIT, unit.parent());
        refers(at + "/region", Kind.REGION, unit.region());
        citations(at, unit.citations(), Set.of(Supported.NAME, Supported.PARENT, Supported.REGION));
        supported(at, unit.citations(), Supported.NAME, true);
        supported(at, unit.citations(), Supported.PARENT, unit.parent() != null);
        supported(at, unit.citations(), Supported.REGION, unit.region() != null);
        if (known.loops(Kind.UNIT, unit, UnitDocument.class, UnitDocument::parent, "parent")) {
            blame(at + "/parent", "the unit would be a part of itself");
        }
    }

    private void person(String at, PersonDocument person) {
        name(at + "/name", person.name());
        citations(at, person.citations(), Set.of(Supported.NAME));
        for (int i = 0; i < person.roles().size(); i++) {
            PersonDocument.RoleDocument role = person.roles().get(i);
            String here = at + "/roles/" + i;
            refers(here + "/unit", Kind.UNIT, role.unit());
            refers(here + "/report", Kind.REPORT, role.report());
            span(here + "/citation", role.report(), role.citation());
        }
    }

    private void event(String at, EventDocument event) {
        refers(at + "/report", Kind.REPORT, event.report());
        code(at + "/type", event.type(), eventTypes);
        sameReport(at + "/asserted_by", Kind.QUOTE, event.assertedBy(), event.report());
        refers(at + "/part_of", Kind.EVENT, event.partOf());
        if (known.loops(Kind.EVENT, event, EventDocument.class, EventDocument::partOf, "partOf")) {
            blame(at + "/part_of", "the event would be a part of itself");
        }
        if (event.occurred() != null) {
            occurrence(at + "/occurred", event.report(), event.occurred());
        }
        for (int i = 0; i < event.participants().size(); i++) {
            EventDocument.ParticipantDocument participant = event.participants().get(i);
            String here = at + "/participants/" + i;
            if ((participant.unit() == null) == (participant.person() == null)) {
                blame(here, "must name a unit or a person, and not both");
            }
            refers(here + "/unit", Kind.UNIT, participant.unit());
            refers(here + "/person", Kind.PERSON, participant.person());
            span(here + "/citation", event.report(), participant.citation());
        }
        for (int i = 0; i < event.regions().size(); i++) {
            String here = at + "/regions/" + i;
            refers(here + "/region", Kind.REGION, event.regions().get(i).region());
            span(here + "/citation", event.report(), event.regions().get(i).citation());
        }
        figures(at + "/figures", event);
        for (int i = 0; i < event.citations().size(); i++) {
            span(at + "/citations/" + i, event.report(), event.citations().get(i));
        }
    }

    private void occurrence(String at, String report, Occurrence occurred) {
        literal(at, report, occurred.raw(), occurred.span());
        if (occurred.edtf() == null) {
            if (occurred.earliest() != null || occurred.latest() != null) {
                blame(at + "/edtf", "must be given where there are dates");
            }
        } else {
            edtf(at + "/edtf", occurred.edtf()).ifPresent(edtf -> {
                agrees(at + "/earliest", occurred.earliest(), edtf.earliest(), occurred.edtf());
                agrees(at + "/latest", occurred.latest(), edtf.latest(), occurred.edtf());
                kept(at + "/earliest", edtf.earliest());
                kept(at + "/latest", edtf.latest());
            });
        }
        if (occurred.inferred().isEmpty() != (occurred.basis() == null)) {
            blame(at + "/basis", "must say what parts are inferred from, exactly if any are");
        }
    }

    private void agrees(String at, Object given, Object implied, String edtf) {
        if (!Objects.equals(given, implied)) {
            blame(at, "must be " + implied + " as '" + edtf + "' has it, but is " + given);
        }
    }

    private void kept(String at, LocalDate day) {
        if (day != null && (day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY))) {
            blame(at, day + " lies outside of what is kept, the years 1000 to 9998");
        }
    }

    private void figures(String at, EventDocument event) {
        Map<String, Integer> keys = new LinkedHashMap<>();
        for (int i = 0; i < event.figures().size(); i++) {
            if (keys.put(event.figures().get(i).key(), i) != null) {
                blame(at + "/" + i + "/key", "stands in this event before");
            }
        }
        for (int i = 0; i < event.figures().size(); i++) {
            Figure figure = event.figures().get(i);
            String here = at + "/" + i;
            literal(here, event.report(), figure.raw(), figure.span());
            bounds(here, figure);
            if (figure.shareOf() != null
                    && (!keys.containsKey(figure.shareOf()) || figure.shareOf().equals(figure.key()))) {
                blame(here + "/share_of", "'" + figure.shareOf() + "' is no other figure of this event");
            }
        }
    }

    private void bounds(String at, Figure figure) {
        BigDecimal value = figure.amount();
        BigDecimal low = figure.low();
        BigDecimal high = figure.high();
        boolean ordered = ordered(low, high) && ordered(low, value) && ordered(value, high);
        if (!ordered) {
            blame(at, "low ≤ value ≤ high does not hold");
        }
        if (figure.qualifier() == Qualifier.HALF_OR_MORE) {
            if (figure.shareOf() == null) {
                blame(at + "/share_of", "must say which figure it is half of or more");
            }
            return;
        }
        if (value == null) {
            blame(at + "/value", "must be given unless the qualifier is half_or_more");
            return;
        }
        switch (figure.qualifier()) {
            case EXACT -> {
                equal(at + "/low", low, value);
                equal(at + "/high", high, value);
            }
            case MORE_THAN, AT_LEAST -> {
                equal(at + "/low", low, value);
                equal(at + "/high", high, null);
            }
            case NEARLY -> equal(at + "/high", high, value);
            default -> {
                // ABOUT leaves both bounds to whoever reads the report.
            }
        }
    }

    private void equal(String at, BigDecimal given, BigDecimal implied) {
        if (!Objects.equals(given, implied)) {
            blame(at, "must be " + implied + " as the qualifier has it, but is " + given);
        }
    }

    private static boolean ordered(BigDecimal lower, BigDecimal upper) {
        return lower == null || upper == null || lower.compareTo(upper) <= 0;
    }

    private void quote(String at, QuoteDocument quote) {
        refers(at + "/report", Kind.REPORT, quote.report());
        sameReport(at + "/within", Kind.QUOTE, quote.within(), quote.report());
        if (known.loops(Kind.QUOTE, quote, QuoteDocument.class, QuoteDocument::within, "within")) {
            blame(at + "/within", "the quote would stand in itself");
        }
        speaker(at + "/speaker", quote);
        int end = 0;
        for (int i = 0; i < quote.segments().size(); i++) {
            Segment segment = quote.segments().get(i);
            literal(at + "/segments/" + i, "exact", quote.report(), segment.exact(), segment.span());
            if (segment.span().start() < end) {
                blame(at + "/segments/" + i, "must stand after the segment before it");
            }
            end = segment.span().end();
        }
        for (int i = 0; i < quote.events().size(); i++) {
            sameReport(at + "/events/" + i, Kind.EVENT, quote.events().get(i), quote.report());
        }
    }

    private void speaker(String at, QuoteDocument quote) {
        QuoteDocument.SpeakerDocument speaker = quote.speaker();
        boolean person = speaker.kind() == SpeakerKind.PERSON;
        boolean unit = speaker.kind() == SpeakerKind.UNIT || speaker.kind() == SpeakerKind.GROUP;
        if (person != (speaker.person() != null)) {
            blame(at + "/person", "must be given exactly if the speaker is a person");
        }
        if (unit != (speaker.unit() != null)) {
            blame(at + "/unit", "must be given exactly if the speaker is a unit or a group");
        }
        boolean unattributed = speaker.kind() == SpeakerKind.UNATTRIBUTED;
        if (unattributed != (speaker.attribution() == Attribution.NONE)) {
            blame(at + "/attribution", "must be 'none' exactly if the quote is unattributed");
        }
        if (unattributed != (speaker.citation() == null)) {
            blame(at + "/citation", "must be given exactly if the quote is attributed");
        }
        refers(at + "/person", Kind.PERSON, speaker.person());
        refers(at + "/unit", Kind.UNIT, speaker.unit());
        if (speaker.citation() != null) {
            span(at + "/citation", quote.report(), speaker.citation());
        }
    }

    private void name(String at, Name name) {
        if ((name.en() == null) != (name.enOrigin() == null)) {
            blame(at + "/en_origin", "must be given exactly if there is an English name");
        }
        if (name.enOrigin() == NameOrigin.DERIVED) {
            blame(at + "/en_origin", "an English name is 'own' or 'translated'; only pinyin is derived");
        }
    }

    private void citations(String at, List<CitationDocument> citations, Set<Supported> allowed) {
        for (int i = 0; i < citations.size(); i++) {
            CitationDocument citation = citations.get(i);
            String here = at + "/citations/" + i;
            if (!allowed.contains(citation.supports())) {
                blame(here + "/supports", "does not fit this kind of entry");
            }
            refers(here + "/report", Kind.REPORT, citation.report());
            span(here, citation.report(), citation.span());
        }
    }

    private void supported(String at, List<CitationDocument> citations, Supported what, boolean needed) {
        boolean cited = citations.stream().anyMatch(citation -> citation.supports() == what);
        if (cited != needed) {
            String value = what.name().toLowerCase(java.util.Locale.ROOT);
            blame(
                    at + "/citations",
                    needed ? "no citation supports its " + value : "it has no " + value + " to support");
        }
    }

    /** {@code raw} and its citation in one object: the characters there must be these. */
    private void literal(String at, String report, String raw, Span span) {
        literal(at, "raw", report, raw, span);
    }

    private void literal(String at, String key, String report, String raw, Span span) {
        if (!span(at + "/citation", report, span)) {
            return;
        }
        int length = raw.codePointCount(0, raw.length());
        if (length != span.end() - span.start()) {
            blame(
                    at + "/" + key,
                    "has " + length + " code points, but its citation has " + (span.end() - span.start()));
            return;
        }
        int[] text = known.extent(report).map(Known.Extent::text).orElse(null);
        if (text != null) {
            String slice = new String(text, span.start(), span.end() - span.start());
            if (!slice.equals(raw)) {
                blame(at + "/" + key, "is not what stands there: '" + slice + "'");
            }
        }
    }

    /** Whether the span lies in its report; where the text is held, also on the line it says. */
    private boolean span(String at, String report, Span span) {
        Known.Extent extent = known.extent(report).orElse(null);
        if (extent == null) {
            return false; // the reference to the report is blamed
        }
        if (span.start() >= span.end()) {
            blame(at, "start must be less than end");
            return false;
        }
        if (span.end() > extent.length()) {
            blame(at, "ends at " + span.end() + ", but the report has " + extent.length() + " code points");
            return false;
        }
        if (extent.text() != null) {
            long line = breaks(extent.text(), 0, span.start());
            if (line != span.paragraph()) {
                blame(at, "stands in paragraph " + line + ", not " + span.paragraph());
            }
            if (breaks(extent.text(), span.start(), span.end()) > 0) {
                blame(at, "runs over the end of a paragraph");
            }
        }
        return true;
    }

    private static long breaks(int[] text, int from, int to) {
        long breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += text[i] == '\n' ? 1 : 0;
        }
        return breaks;
    }

    private Optional<Edtf> edtf(String at, String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (BadValue wrong) {
            blame(at, wrong.getMessage());
            return Optional.empty();
        }
    }

    private void code(String at, String code, Collection<String> allowed) {
        if (!allowed.contains(code)) {
            Fault fault = Fault.parameter(null, BadValue.notOneOf(code, allowed));
            faults.add(new Fault(null, at, fault.message(), fault.allowed(), fault.suggestion()));
        }
    }

    private void refers(String at, Kind kind, String id) {
        if (id != null && !known.contains(kind, id)) {
            blame(
                    at,
                    "'" + id + "' is no " + kind.name().toLowerCase(java.util.Locale.ROOT)
                            + " of this document or of the knowledge base");
        }
    }

    private void sameReport(String at, Kind kind, String id, String report) {
        refers(at, kind, id);
        if (id != null && known.contains(kind, id)) {
            known.reportOf(kind, id)
                    .filter(other -> !other.equals(report))
                    .ifPresent(other -> blame(at, "'" + id + "' is of another report, '" + other + "'"));
        }
    }

    private void blame(String pointer, String message) {
        faults.add(Fault.at(pointer, message));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            String name = node.getName();
            if (name != null && !name.startsWith("<")) {
                String key = KEYS.getOrDefault(name, name);
                pointer.append('/').append(key.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT));
            }
        }
        return pointer.toString();
    }
}
