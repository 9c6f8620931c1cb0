package org.frontlinekb.exchange;

import static org.frontlinekb.Sample.citation;
import static org.frontlinekb.Sample.json;
import static org.frontlinekb.Sample.span;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.frontlinekb.Sample;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.Fault;
import org.frontlinekb.problem.Faults;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each row breaks one rule of a valid document; the refusal must say where and how, and change nothing. */
@QuarkusTest
class RulesTest {

    private static final Author AUTHOR = new Author("a test", "to see rules kept");

    @Inject
    Importer importer;

    @Test
    @TestTransaction
    void theSampleKeepsEveryRule() {
        assertEquals(new Outcome(11, 0, 0), importer.take(Sample.document().bytes(), AUTHOR));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("violations")
    void tellsWhereAndHow(String rule, UnaryOperator<Sample> violate, String pointer, String message) {
        List<Fault> faults = refused(violate.apply(Sample.document()).bytes(), 422);

        Fault fault = faultAt(pointer, faults);
        assertTrue(fault.message().contains(message), () -> "'" + message + "' expected in: " + told(faults));
    }

    static Stream<Arguments> violations() {
        return Stream.of(form(), constraints(), reports(), regions(), units(), people(), events(), figures(), quotes())
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> form() {
        return Stream.of(
                row("unknown key", "/events/0/plan", s -> s.set("/events/0/plan", 1), "unknown key"),
                row(
                        "unknown key deep inside",
                        "/events/2/figures/0/citation/stop",
                        s -> s.set("/events/2/figures/0/citation/stop", json("{'a': [1]}")),
                        "unknown key"),
                row(
                        "key to be escaped in a pointer",
                        "/units/0/a~1b~0c",
                        s -> s.set("/units/0/a~1b~0c", 1),
                        "unknown key"),
                row(
                        "pinyin_origin cannot be given another value",
                        "/people/0/name/pinyin_origins",
                        s -> s.set("/people/0/name/pinyin_origins", "own"),
                        "unknown key"),
                row(
                        "unknown key of an object",
                        "/events/0/titel",
                        s -> s.set("/events/0/titel", json("{'en': 'x'}")),
                        "unknown key"),
                row(
                        "unknown key of a list",
                        "/events/0/titel",
                        s -> s.set("/events/0/titel", json("[1, 2]")),
                        "unknown key"),
                row("number for an entry", "/units/0", s -> s.set("/units/0", 5), "must be an object"),
                row("list for an entry", "/units/0", s -> s.set("/units/0", json("[]")), "must be an object"),
                row("text for a number", "/reports/0/length", s -> s.set("/reports/0/length", "150"), ""),
                row("fraction for a number", "/reports/0/length", s -> s.set("/reports/0/length", 150.5), ""),
                row("number past 32 bits", "/reports/0/length", s -> s.set("/reports/0/length", 5_000_000_000L), ""),
                row("number for text", "/units/0/name/zh", s -> s.set("/units/0/name/zh", 5), "must be a string"),
                row("text for a boolean", "/units/0/named", s -> s.set("/units/0/named", "true"), ""),
                row("number for a boolean", "/units/0/named", s -> s.set("/units/0/named", 1), ""),
                row("object for a list", "/events", s -> s.set("/events", json("{}")), "must be an array"),
                row("text for a list", "/quotes/0/events", s -> s.set("/quotes/0/events", "test-watch"), ""),
                row("text for an object", "/units/0/name", s -> s.set("/units/0/name", "党委"), ""),
                row(
                        "list for an object",
                        "/units/0/name",
                        s -> s.set("/units/0/name", json("[]")),
                        "must be an object"),
                row("list for text", "/units/0/kind", s -> s.set("/units/0/kind", json("[]")), "must be a string"),
                row(
                        "no day",
                        "/reports/0/published",
                        s -> s.set("/reports/0/published", "2020-02-30"),
                        "'2020-02-30' is no date of the form YYYY-MM-DD"),
                row(
                        "unknown code of an enum",
                        "/events/0/status",
                        s -> s.set("/events/0/status", "occured"),
                        "'occured' is not one of the allowed values"),
                row("number for a code", "/events/0/status", s -> s.set("/events/0/status", 0), ""),
                row(
                        "unknown part of a date",
                        "/events/0/occurred/inferred/0",
                        s -> s.set("/events/0/occurred/inferred/0", "yaer"),
                        "'yaer' is not one of the allowed values"),
                row("null in a list", "/events/1", s -> s.set("/events/1", null), "must not be null"),
                row(
                        "null in a list of codes",
                        "/events/0/occurred/inferred/0",
                        s -> s.set("/events/0/occurred/inferred", json("[null]")),
                        "must not be null"));
    }

    private static Stream<Arguments> constraints() {
        Stream<Arguments> missing = Stream.of(
                        "/reports/0/id",
                        "/reports/0/language",
                        "/reports/0/length",
                        "/reports/0/sha256",
                        "/reports/0/byline/citation",
                        "/regions/0/id",
                        "/regions/0/name/zh",
                        "/units/0/id",
                        "/units/0/name",
                        "/units/0/named",
                        "/units/0/kind",
                        "/units/0/citations",
                        "/units/0/citations/0/report",
                        "/units/0/citations/0/supports",
                        "/units/0/citations/0/paragraph",
                        "/units/0/citations/0/start",
                        "/units/0/citations/0/end",
                        "/people/0/id",
                        "/people/0/name",
                        "/people/0/citations",
                        "/people/0/roles/0/kind",
                        "/people/0/roles/0/title",
                        "/people/0/roles/0/title/en",
                        "/people/0/roles/0/report",
                        "/people/0/roles/0/citation",
                        "/events/0/id",
                        "/events/0/report",
                        "/events/0/type",
                        "/events/0/status",
                        "/events/0/title",
                        "/events/0/title/zh",
                        "/events/0/title/en",
                        "/events/0/summary",
                        "/events/0/citations",
                        "/events/0/citations/0/start",
                        "/events/0/occurred/raw",
                        "/events/0/occurred/citation",
                        "/events/0/participants/0/role",
                        "/events/0/participants/0/citation",
                        "/events/0/regions/0/role",
                        "/events/0/regions/0/region",
                        "/events/0/regions/0/citation",
                        "/events/2/figures/0/key",
                        "/events/2/figures/0/raw",
                        "/events/2/figures/0/qualifier",
                        "/events/2/figures/0/counted",
                        "/events/2/figures/0/citation",
                        "/quotes/0/id",
                        "/quotes/0/report",
                        "/quotes/0/kind",
                        "/quotes/0/speaker",
                        "/quotes/0/speaker/kind",
                        "/quotes/0/speaker/attribution",
                        "/quotes/0/segments",
                        "/quotes/0/segments/0/exact",
                        "/quotes/0/segments/0/citation",
                        "/quotes/0/translation/en")
                .map(pointer -> row("missing " + pointer, pointer, s -> s.remove(pointer), "must"));
        String id = "lower-case ASCII words joined by hyphens";
        return Stream.concat(
                missing,
                Stream.of(
                        row("capitals in an id", "/units/0/id", s -> s.set("/units/0/id", "Test-Committee"), id),
                        row("Chinese in an id", "/people/0/id", s -> s.set("/people/0/id", "林测试"), id),
                        row("doubled hyphen", "/events/1/id", s -> s.set("/events/1/id", "test--founding"), id),
                        row("slash in an id", "/regions/0/id", s -> s.set("/regions/0/id", "hubei/test"), id),
                        row("empty id", "/quotes/0/id", s -> s.set("/quotes/0/id", ""), id),
                        row("long id", "/reports/0/id", s -> s.set("/reports/0/id", "a".repeat(121)), "120"),
                        row(
                                "language that is no tag",
                                "/reports/0/language",
                                s -> s.set("/reports/0/language", "Chinese!"),
                                "BCP 47"),
                        row(
                                "digest in capitals",
                                "/reports/0/sha256",
                                s -> s.set("/reports/0/sha256", "A".repeat(64)),
                                "64 lower-case hexadecimal digits"),
                        row("empty report", "/reports/0/length", s -> s.set("/reports/0/length", 0), "greater"),
                        row("empty title", "/reports/0/title", s -> s.set("/reports/0/title", ""), "size"),
                        row("code of 7 digits", "/regions/0/code", s -> s.set("/regions/0/code", "4201000"), "digits"),
                        row(
                                "east of the date line",
                                "/regions/0/point/longitude",
                                s -> s.set(
                                        "/regions/0/point",
                                        json("{'longitude': 180.1, 'latitude': 30, 'precision': 'township'}")),
                                "180"),
                        row(
                                "north of the pole",
                                "/regions/0/point/latitude",
                                s -> s.set(
                                        "/regions/0/point",
                                        json("{'longitude': 114, 'latitude': 90.1, 'precision': 'township'}")),
                                "90"),
                        row("blank alias", "/units/1/aliases/0", s -> s.set("/units/1/aliases/0", " "), "blank"),
                        row(
                                "negative offset",
                                "/events/0/citations/0/start",
                                s -> s.set("/events/0/citations/0/start", -5),
                                "greater"),
                        row(
                                "negative paragraph",
                                "/quotes/0/segments/0/citation/paragraph",
                                s -> s.set("/quotes/0/segments/0/citation/paragraph", -1),
                                "greater"),
                        row(
                                "five decimals",
                                "/events/2/figures/0/value",
                                s -> s.set("/events/2/figures/0/value", 120.00001),
                                "numeric value out of bounds"),
                        row(
                                "number with a billion digits",
                                "/events/2/figures/0/value",
                                s -> s.set("/events/2/figures/0/value", new java.math.BigDecimal("1e999999999")),
                                "numeric value out of bounds"),
                        row(
                                "null among the events of a quote",
                                "/quotes/0/events/0",
                                s -> s.set("/quotes/0/events/0", null),
                                "must not be null")));
    }

    private static Stream<Arguments> reports() {
        return Stream.of(
                row(
                        "doubled report",
                        "/reports/1/id",
                        s -> s.set("/reports/-", s.at("/reports/0")),
                        "'test-report' stands in this document before"),
                row(
                        "byline longer than its citation",
                        "/reports/0/byline/raw",
                        s -> s.set("/reports/0/byline/raw", "（本报记者甄虚构、甄不实报道）"),
                        "has 15 code points, but its citation has 11"),
                row(
                        "day that is not kept",
                        "/reports/0/published",
                        s -> s.set("/reports/0/published", "0999-12-31"),
                        "the years 1000 to 9998"),
                row(
                        "text shorter than a citation",
                        "/reports/0/byline/citation",
                        s -> s.set("/reports/0/length", Sample.length() - 2),
                        "code points"));
    }

    private static Stream<Arguments> regions() {
        return Stream.of(
                row(
                        "doubled region",
                        "/regions/2/id",
                        s -> s.set("/regions/-", s.at("/regions/0")),
                        "stands in this document before"),
                row(
                        "citations alone of a region nobody knows",
                        "/regions/2",
                        s -> s.set("/regions/-", json("{'id': 'test-nowhere'}")),
                        "'test-nowhere' is not known yet"),
                row(
                        "id that an address has",
                        "/regions/2/id",
                        s -> s.set("/regions/-", s.at("/regions/0")).set("/regions/2/id", "resolve"),
                        "'resolve' is something else's address among regions"),
                row(
                        "id that is another region's code",
                        "/regions/2/id",
                        s -> s.set("/regions/-", s.at("/regions/0")).set("/regions/2/id", "420100"),
                        "reads like a GB/T 2260 code"),
                row("no level", "/regions/0/level", s -> s.remove("/regions/0/level"), "must not be null"),
                row("no name", "/regions/0/name", s -> s.remove("/regions/0/name"), "must not be null"),
                row(
                        "English name without an origin",
                        "/regions/0/name/en_origin",
                        s -> s.set("/regions/0/name/en", "Jixi"),
                        "exactly if there is an English name"),
                row(
                        "code without a date",
                        "/regions/0/valid_for",
                        s -> s.set("/regions/0/code", "420100999"),
                        "exactly if there is a code"),
                row(
                        "date without a code",
                        "/regions/0/valid_for",
                        s -> s.set("/regions/0/valid_for", "2020"),
                        "exactly if there is a code"),
                row(
                        "date that is no EDTF",
                        "/regions/0/valid_for",
                        s -> s.set("/regions/0/code", "420100999").set("/regions/0/valid_for", "early 2020"),
                        "early 2020"),
                row(
                        "code of a place that is no division",
                        "/regions/1/code",
                        s -> s.set("/regions/1/code", "420100999").set("/regions/1/valid_for", "2020"),
                        "no GB/T 2260 division"),
                row(
                        "code of another region",
                        "/regions/0/code",
                        s -> s.set("/regions/0/code", "420100").set("/regions/0/valid_for", "2020"),
                        "'420100' is the code of another region, 'hubei-wuhan'"),
                row(
                        "code of another region of the document",
                        "/regions/2/code",
                        s -> s.set("/regions/0/code", "420100999")
                                .set("/regions/0/valid_for", "2020")
                                .set("/regions/-", s.at("/regions/0"))
                                .set("/regions/2/id", "test-twin"),
                        "'420100999' is the code of another region, 'test-jixi'"),
                row(
                        "no parent",
                        "/regions/0/parent",
                        s -> s.remove("/regions/0/parent"),
                        "only a province lies in none"),
                row(
                        "unknown parent",
                        "/regions/0/parent",
                        s -> s.set("/regions/0/parent", "hubei-wuhn"),
                        "'hubei-wuhn' is no region"),
                row(
                        "region in itself",
                        "/regions/0/parent",
                        s -> s.set("/regions/0/parent", "test-jixi"),
                        "would lie in itself"),
                row(
                        "regions in a circle",
                        "/regions/0/parent",
                        s -> s.set("/regions/0/parent", "test-crossing"),
                        "would lie in itself"),
                row(
                        "circle closed through what is stored",
                        "/regions/2/parent",
                        s -> s.set(
                                "/regions/-",
                                json("{'id': 'hubei', 'level': 'province', 'parent': 'test-crossing',"
                                        + " 'name': {'zh': '湖北省'}}")),
                        "would lie in itself"),
                row(
                        "region's citation that supports an act",
                        "/regions/0/citations/0/supports",
                        s -> s.set("/regions/0/citations/0/supports", "act"),
                        "does not fit this kind of entry"),
                row(
                        "region's citation of an unknown report",
                        "/regions/0/citations/0/report",
                        s -> s.set("/regions/0/citations/0/report", "test-reprt"),
                        "'test-reprt' is no report"));
    }

    private static Stream<Arguments> units() {
        return Stream.of(
                row(
                        "doubled unit",
                        "/units/2/id",
                        s -> s.set("/units/-", s.at("/units/0")),
                        "stands in this document before"),
                row(
                        "derived English name",
                        "/units/0/name/en_origin",
                        s -> s.set("/units/0/name/en_origin", "derived"),
                        "only pinyin is derived"),
                row(
                        "origin without an English name",
                        "/units/0/name/en_origin",
                        s -> s.remove("/units/0/name/en"),
                        "exactly if there is an English name"),
                row(
                        "unknown kind",
                        "/units/0/kind",
                        s -> s.set("/units/0/kind", "party_comittee"),
                        "'party_comittee' is not one of the allowed values"),
                row(
                        "unknown parent",
                        "/units/1/parent",
                        s -> s.set("/units/1/parent", "test-comittee"),
                        "'test-comittee' is no unit"),
                row(
                        "unknown region",
                        "/units/0/region",
                        s -> s.set("/units/0/region", "test-jixxi"),
                        "'test-jixxi' is no region"),
                row(
                        "unit in itself",
                        "/units/1/parent",
                        s -> s.set("/units/1/parent", "test-command-post"),
                        "a part of itself"),
                row(
                        "units in a circle",
                        "/units/0/parent",
                        s -> s.set("/units/0/parent", "test-command-post")
                                .set("/units/0/citations/-", citation("parent", "镇防控指挥部")),
                        "a part of itself"),
                row(
                        "name without support",
                        "/units/0/citations",
                        s -> s.remove("/units/0/citations/0"),
                        "no citation supports its name"),
                row(
                        "region without support",
                        "/units/0/citations",
                        s -> s.remove("/units/0/citations/1"),
                        "no citation supports its region"),
                row(
                        "parent without support",
                        "/units/1/citations",
                        s -> s.remove("/units/1/citations/1"),
                        "no citation supports its parent"),
                row(
                        "support for a parent there is not",
                        "/units/1/citations",
                        s -> s.remove("/units/1/parent"),
                        "it has no parent to support"),
                row(
                        "support for a region there is not",
                        "/units/0/citations",
                        s -> s.remove("/units/0/region"),
                        "it has no region to support"),
                row(
                        "unit's citation that supports an act",
                        "/units/0/citations/0/supports",
                        s -> s.set("/units/0/citations/0/supports", "act"),
                        "does not fit this kind of entry"),
                row(
                        "unit's citation past the report's end",
                        "/units/0/citations/0",
                        s -> s.set("/units/0/citations/0/end", 5000),
                        "ends at 5000, but the report has " + Sample.length() + " code points"));
    }

    private static Stream<Arguments> people() {
        return Stream.of(
                row(
                        "doubled person",
                        "/people/1/id",
                        s -> s.set("/people/-", s.at("/people/0")),
                        "stands in this document before"),
                row(
                        "person's name without an origin",
                        "/people/0/name/en_origin",
                        s -> s.set("/people/0/name/en", "Test Lin"),
                        "exactly if there is an English name"),
                row(
                        "person's citation that supports a parent",
                        "/people/0/citations/0/supports",
                        s -> s.set("/people/0/citations/0/supports", "parent"),
                        "does not fit this kind of entry"),
                row(
                        "role in an unknown unit",
                        "/people/0/roles/0/unit",
                        s -> s.set("/people/0/roles/0/unit", "test-comittee"),
                        "'test-comittee' is no unit"),
                row(
                        "role of an unknown report",
                        "/people/0/roles/0/report",
                        s -> s.set("/people/0/roles/0/report", "test-reprt"),
                        "'test-reprt' is no report"),
                row(
                        "role's citation of nothing",
                        "/people/0/roles/0/citation",
                        s -> s.set("/people/0/roles/0/citation", json("{'paragraph': 2, 'start': 9, 'end': 9}")),
                        "start must be less than end"));
    }

    private static Stream<Arguments> events() {
        return Stream.of(
                row(
                        "doubled event",
                        "/events/3/id",
                        s -> s.set("/events/-", s.at("/events/0")),
                        "'test-meeting' stands in this document before"),
                row(
                        "id that an address has",
                        "/events/3/id",
                        s -> s.set("/events/-", s.at("/events/0")).set("/events/3/id", "timeline"),
                        "'timeline' is something else's address among events"),
                row(
                        "year before the first",
                        "/events/0/occurred/earliest",
                        s -> s.set("/events/0/occurred/edtf", "-0044-03-15")
                                .set("/events/0/occurred/earliest", "-0044-03-15")
                                .set("/events/0/occurred/latest", "-0044-03-15"),
                        "-0044-03-15 lies outside of what is kept, the years 1000 to 9998"),
                row(
                        "unknown report",
                        "/events/0/report",
                        s -> s.set("/events/0/report", "test-reprt"),
                        "'test-reprt' is no report"),
                row(
                        "unknown type",
                        "/events/0/type",
                        s -> s.set("/events/0/type", "meetings"),
                        "'meetings' is not one of the allowed values"),
                row(
                        "asserted by an unknown quote",
                        "/events/2/asserted_by",
                        s -> s.set("/events/2/asserted_by", "test-nobody"),
                        "'test-nobody' is no quote"),
                row(
                        "asserted by a quote of another report",
                        "/events/2/asserted_by",
                        s -> s.set("/events/2/asserted_by", "xi-on-25-january"),
                        "'xi-on-25-january' is of another report, 'party-members-at-the-covid-19-front'"),
                row(
                        "part of an unknown event",
                        "/events/1/part_of",
                        s -> s.set("/events/1/part_of", "test-meting"),
                        "'test-meting' is no event"),
                row(
                        "part of itself",
                        "/events/1/part_of",
                        s -> s.set("/events/1/part_of", "test-founding"),
                        "a part of itself"),
                row(
                        "events in a circle",
                        "/events/0/part_of",
                        s -> s.set("/events/0/part_of", "test-founding"),
                        "a part of itself"),
                row(
                        "date's words longer than their citation",
                        "/events/0/occurred/raw",
                        s -> s.set("/events/0/occurred/raw", "2月3日上午九时"),
                        "has 8 code points, but its citation has 6"),
                row(
                        "dates without EDTF",
                        "/events/0/occurred/edtf",
                        s -> s.remove("/events/0/occurred/edtf"),
                        "must be given where there are dates"),
                row(
                        "date that is no EDTF",
                        "/events/0/occurred/edtf",
                        s -> s.set("/events/0/occurred/edtf", "2020-13-03"),
                        "2020-13-03"),
                row(
                        "first day other than EDTF has it",
                        "/events/0/occurred/earliest",
                        s -> s.set("/events/0/occurred/earliest", "2020-02-02"),
                        "must be 2020-02-03 as '2020-02-03' has it, but is 2020-02-02"),
                row(
                        "last day other than EDTF has it",
                        "/events/0/occurred/latest",
                        s -> s.set("/events/0/occurred/edtf", "2020-02")
                                .set("/events/0/occurred/earliest", "2020-02-01"),
                        "must be 2020-02-29 as '2020-02' has it, but is 2020-02-03"),
                row(
                        "first day missing",
                        "/events/0/occurred/earliest",
                        s -> s.remove("/events/0/occurred/earliest"),
                        "must be 2020-02-03"),
                row(
                        "last day of an open interval",
                        "/events/0/occurred/latest",
                        s -> s.set("/events/0/occurred/edtf", "2020-02-03/.."),
                        "must be null"),
                row(
                        "inferred without a basis",
                        "/events/0/occurred/basis",
                        s -> s.remove("/events/0/occurred/basis"),
                        "exactly if any are"),
                row(
                        "basis of nothing",
                        "/events/0/occurred/basis",
                        s -> s.remove("/events/0/occurred/inferred"),
                        "exactly if any are"),
                row(
                        "participant that is nobody",
                        "/events/0/participants/0",
                        s -> s.remove("/events/0/participants/0/unit"),
                        "a unit or a person, and not both"),
                row(
                        "participant that is a unit and a person",
                        "/events/0/participants/0",
                        s -> s.set("/events/0/participants/0/person", "test-lin-ceshi"),
                        "a unit or a person, and not both"),
                row(
                        "unknown unit",
                        "/events/0/participants/0/unit",
                        s -> s.set("/events/0/participants/0/unit", "test-comittee"),
                        "'test-comittee' is no unit"),
                row(
                        "unknown person",
                        "/events/2/participants/0/person",
                        s -> s.set("/events/2/participants/0/person", "test-lin"),
                        "'test-lin' is no person"),
                row(
                        "unknown region",
                        "/events/0/regions/0/region",
                        s -> s.set("/events/0/regions/0/region", "test-jixxi"),
                        "'test-jixxi' is no region"),
                row(
                        "participant's citation past the end",
                        "/events/0/participants/0/citation",
                        s -> s.set("/events/0/participants/0/citation/end", 5000),
                        "ends at 5000"),
                row(
                        "region's citation of nothing",
                        "/events/0/regions/0/citation",
                        s -> s.set("/events/0/regions/0/citation/end", 1),
                        "start must be less than end"),
                row(
                        "citation turned round",
                        "/events/0/citations/0",
                        s -> s.set("/events/0/citations/0", json("{'paragraph': 1, 'start': 40, 'end': 30}")),
                        "start must be less than end"),
                row(
                        "citation one past the end",
                        "/events/0/citations/0",
                        s -> s.set("/events/0/citations/0/end", Sample.length() + 1),
                        "ends at " + (Sample.length() + 1)));
    }

    private static Stream<Arguments> figures() {
        String figures = "/events/2/figures/";
        return Stream.of(
                row(
                        "doubled key",
                        figures + "5/key",
                        s -> s.set(figures + "5/key", "members"),
                        "stands in this event before"),
                row(
                        "words shorter than their citation",
                        figures + "0/raw",
                        s -> s.set(figures + "0/raw", "120余"),
                        "has 4 code points, but its citation has 5"),
                row(
                        "figure's citation past the end",
                        figures + "0/citation",
                        s -> s.set(figures + "0/citation/end", 5000),
                        "ends at 5000"),
                row("low above value", figures + "3", s -> s.set(figures + "3/low", 201), "low ≤ value ≤ high"),
                row("high below value", figures + "3", s -> s.set(figures + "3/high", 199), "low ≤ value ≤ high"),
                row(
                        "low above high",
                        figures + "1",
                        s -> s.set(figures + "1/low", 61).set(figures + "1/high", 60),
                        "low ≤ value ≤ high"),
                row(
                        "no value",
                        figures + "0/value",
                        s -> s.remove(figures + "0/value"),
                        "unless the qualifier is half"),
                row("exact, low open", figures + "5/low", s -> s.remove(figures + "5/low"), "must be 30"),
                row("exact, high open", figures + "5/high", s -> s.remove(figures + "5/high"), "must be 30"),
                row("exact, low other", figures + "5/low", s -> s.set(figures + "5/low", 29), "must be 30"),
                row("more than, low open", figures + "0/low", s -> s.remove(figures + "0/low"), "must be 120"),
                row("more than, high closed", figures + "0/high", s -> s.set(figures + "0/high", 130), "must be null"),
                row("at least, low open", figures + "4/low", s -> s.remove(figures + "4/low"), "must be 3"),
                row("at least, high closed", figures + "4/high", s -> s.set(figures + "4/high", 5), "must be null"),
                row("nearly, high open", figures + "2/high", s -> s.remove(figures + "2/high"), "must be 100"),
                row("nearly, high other", figures + "2/high", s -> s.set(figures + "2/high", 110), "must be 100"),
                row(
                        "half of nothing",
                        figures + "1/share_of",
                        s -> s.remove(figures + "1/share_of"),
                        "which figure it is half of"),
                row(
                        "share of an unknown figure",
                        figures + "1/share_of",
                        s -> s.set(figures + "1/share_of", "nobody"),
                        "'nobody' is no other figure of this event"),
                row(
                        "share of itself",
                        figures + "1/share_of",
                        s -> s.set(figures + "1/share_of", "young"),
                        "'young' is no other figure of this event"));
    }

    private static Stream<Arguments> quotes() {
        String speaker = "/quotes/0/speaker";
        return Stream.of(
                row(
                        "doubled quote",
                        "/quotes/2/id",
                        s -> s.set("/quotes/-", s.at("/quotes/0")),
                        "stands in this document before"),
                row(
                        "quote of an unknown report",
                        "/quotes/0/report",
                        s -> s.set("/quotes/0/report", "test-reprt"),
                        "'test-reprt' is no report"),
                row(
                        "within an unknown quote",
                        "/quotes/1/within",
                        s -> s.set("/quotes/1/within", "test-nobody"),
                        "'test-nobody' is no quote"),
                row(
                        "within a quote of another report",
                        "/quotes/1/within",
                        s -> s.set("/quotes/1/within", "xi-on-25-january"),
                        "is of another report"),
                row(
                        "within itself",
                        "/quotes/1/within",
                        s -> s.set("/quotes/1/within", "test-me-first"),
                        "would stand in itself"),
                row(
                        "quotes in a circle",
                        "/quotes/1/within",
                        s -> s.set("/quotes/1/within", "test-lin-on-crossings")
                                .set("/quotes/0/within", "test-me-first"),
                        "would stand in itself"),
                row(
                        "person's quote without a person",
                        speaker + "/person",
                        s -> s.remove(speaker + "/person"),
                        "exactly if the speaker is a person"),
                row(
                        "group's quote with a person",
                        speaker + "/person",
                        s -> s.set(speaker + "/kind", "group").set(speaker + "/unit", "test-committee"),
                        "exactly if the speaker is a person"),
                row(
                        "unit's quote without a unit",
                        speaker + "/unit",
                        s -> s.set(speaker + "/kind", "unit").remove(speaker + "/person"),
                        "exactly if the speaker is a unit or a group"),
                row(
                        "person's quote with a unit",
                        speaker + "/unit",
                        s -> s.set(speaker + "/unit", "test-committee"),
                        "exactly if the speaker is a unit or a group"),
                row(
                        "unknown speaker",
                        speaker + "/person",
                        s -> s.set(speaker + "/person", "test-lin"),
                        "'test-lin' is no person"),
                row(
                        "unknown speaking unit",
                        speaker + "/unit",
                        s -> s.set(speaker + "/kind", "unit")
                                .remove(speaker + "/person")
                                .set(speaker + "/unit", "test-comittee"),
                        "'test-comittee' is no unit"),
                row(
                        "attribution to nobody",
                        "/quotes/1/speaker/attribution",
                        s -> s.set("/quotes/1/speaker/attribution", "explicit"),
                        "exactly if the quote is unattributed"),
                row(
                        "speaker without attribution",
                        speaker + "/attribution",
                        s -> s.set(speaker + "/attribution", "none"),
                        "exactly if the quote is unattributed"),
                row(
                        "attribution without a citation",
                        speaker + "/citation",
                        s -> s.remove(speaker + "/citation"),
                        "exactly if the quote is attributed"),
                row(
                        "citation of no attribution",
                        "/quotes/1/speaker/citation",
                        s -> s.set("/quotes/1/speaker/citation", span("人群里有人喊")),
                        "exactly if the quote is attributed"),
                row(
                        "attribution past the end",
                        speaker + "/citation",
                        s -> s.set(speaker + "/citation/end", 5000),
                        "ends at 5000"),
                row(
                        "words longer than their citation",
                        "/quotes/1/segments/0/exact",
                        s -> s.set("/quotes/1/segments/0/exact", "我先上！！"),
                        "has 5 code points, but its citation has 4"),
                row(
                        "segments out of order",
                        "/quotes/0/segments/1",
                        s -> s.set("/quotes/0/segments/-", s.at("/quotes/0/segments/0"))
                                .remove("/quotes/0/segments/0"),
                        "after the segment before it"),
                row(
                        "unknown event",
                        "/quotes/0/events/0",
                        s -> s.set("/quotes/0/events/0", "test-wach"),
                        "'test-wach' is no event"),
                row(
                        "event of another report",
                        "/quotes/0/events/0",
                        s -> s.set("/quotes/0/events/0", "xi-directive-25-january"),
                        "is of another report"));
    }

    @Test
    void suggestsWhatWasProbablyMeant() {
        assertAll(
                () -> suggests("/events/0/status", s -> s.set("/events/0/status", "occured"), "occurred"),
                () -> suggests("/events/0/type", s -> s.set("/events/0/type", "meetings"), "meeting"),
                () -> suggests("/units/0/kind", s -> s.set("/units/0/kind", "party_comittee"), "party_committee"),
                () -> suggests("/events/0/tite", s -> s.set("/events/0/tite", "x"), "title"));
    }

    private void suggests(String pointer, UnaryOperator<Sample> violate, String suggestion) {
        Fault fault = faultAt(pointer, refused(violate.apply(Sample.document()).bytes(), 422));
        assertEquals(suggestion, fault.suggestion());
        assertTrue(fault.allowed().contains(suggestion));
    }

    @Test
    void tellsSeveralFaultsAtOnce() {
        faultsAt(
                List.of("/events/0/plan", "/events/0/status", "/quotes/0/kind", "/reports/0/published"),
                Sample.document()
                        .set("/events/0/plan", 1)
                        .set("/events/0/status", "occured")
                        .set("/reports/0/published", "tomorrow")
                        .remove("/quotes/0/kind"));
        faultsAt(
                List.of("/events/0/type", "/events/1/plan", "/reports/0/length", "/units/0"),
                Sample.document()
                        .set("/reports/0/length", "150")
                        .set("/events/0/type", 5)
                        .set("/events/1/plan", json("{'a': [1]}"))
                        .set("/units/0", "x"));
        faultsAt(
                List.of("/events/0/type", "/events/2/figures/5/low", "/quotes/0/events/0", "/units/1/parent"),
                Sample.document()
                        .set("/events/0/type", "meetings")
                        .set("/units/1/parent", "test-comittee")
                        .set("/events/2/figures/5/low", 29)
                        .set("/quotes/0/events/0", "test-wach"));
    }

    private void faultsAt(List<String> pointers, Sample sample) {
        assertEquals(
                pointers,
                refused(sample.bytes(), 422).stream()
                        .map(Fault::pointer)
                        .sorted()
                        .toList());
    }

    @Test
    void refusesADoubledKey() {
        String doubled = Sample.document().text().replaceFirst("\"status\":", "\"status\":\"planned\",\"status\":");
        assertTrue(told(refused(doubled.getBytes(StandardCharsets.UTF_8), 400, 422))
                .contains("Duplicate"));
    }

    @ParameterizedTest
    @MethodSource("noDocuments")
    void refusesWhatIsNoDocument(String text) {
        assertEquals(1, refused(text.getBytes(StandardCharsets.UTF_8), 400, 422).size());
    }

    static Stream<String> noDocuments() {
        String sample = Sample.document().text();
        return Stream.of(
                "",
                "   ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "reports: []",
                "{\"reports\": [}",
                "{\"reports\": [],}",
                sample.substring(0, sample.length() - 1),
                sample + sample,
                sample + " trailing");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] bytes = Sample.document().bytes();
        bytes[Sample.document().text().indexOf("测")] = (byte) 0xFF;
        refused(bytes, 400, 422);
        refused(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, 1}, 400, 422);
    }

    @Test
    @TestTransaction
    void holdsWhatIsSaidAgainstTheTextWhereItIsHeld() {
        importer.take(Sample.document().bytes(), AUTHOR);
        hold(Sample.TEXT, Sample.sha256());

        List<Fault> faults = Faults.of(assertThrows(
                ProblemException.class,
                () -> importer.take(
                        Sample.document()
                                .set("/reports/0/byline/raw", "（本报记者甄真实报道）")
                                .set("/events/0/occurred/raw", "2月4日上午")
                                .set("/events/2/figures/0/raw", "130余名")
                                .set("/quotes/1/segments/0/exact", "我后上！")
                                .set("/events/0/citations/0/paragraph", 2)
                                .set(
                                        "/events/1/citations/0/end",
                                        Sample.span("“守住路口").get("end"))
                                .bytes(),
                        AUTHOR)));

        assertAll(
                () -> assertEquals(
                        "is not what stands there: '（本报记者甄虚构报道）'",
                        faultAt("/reports/0/byline/raw", faults).message()),
                () -> assertEquals(
                        "is not what stands there: '2月3日上午'",
                        faultAt("/events/0/occurred/raw", faults).message()),
                () -> assertEquals(
                        "is not what stands there: '120余名'",
                        faultAt("/events/2/figures/0/raw", faults).message()),
                () -> assertEquals(
                        "is not what stands there: '我先上！'",
                        faultAt("/quotes/1/segments/0/exact", faults).message()),
                () -> assertEquals(
                        "stands in paragraph 1, not 2",
                        faultAt("/events/0/citations/0", faults).message()),
                () -> assertEquals(
                        "runs over the end of a paragraph",
                        faultAt("/events/1/citations/0", faults).message()),
                () -> assertEquals(6, faults.size(), () -> told(faults)));
    }

    @Test
    @TestTransaction
    void takesTheSampleAgainstItsText() {
        importer.take(Sample.document().bytes(), AUTHOR);
        hold(Sample.TEXT, Sample.sha256());
        assertEquals(new Outcome(0, 0, 11), importer.take(Sample.document().bytes(), AUTHOR));
    }

    @Test
    @TestTransaction
    void holdsNothingAgainstAWrongText() {
        importer.take(Sample.document().bytes(), AUTHOR);
        hold("另一篇文章。", "0".repeat(64));
        assertEquals(
                new Outcome(0, 1, 10),
                importer.take(
                        Sample.document()
                                .set("/quotes/1/segments/0/exact", "我后上！")
                                .bytes(),
                        AUTHOR));
    }

    private static void hold(String text, String sha256) {
        Report report = Report.findById(Sample.REPORT);
        report.text = text;
        report.textSha256 = sha256;
    }

    private static Arguments row(String rule, String pointer, UnaryOperator<Sample> violate, String message) {
        return Arguments.of(rule, violate, pointer, message);
    }

    /** What the refusal tells; and that it changed nothing. */
    private List<Fault> refused(byte[] document, Integer... statuses) {
        long before = Change.head();
        ProblemException refusal = assertThrows(ProblemException.class, () -> importer.take(document, AUTHOR));
        assertTrue(List.of(statuses).contains(Faults.status(refusal)), () -> "status " + Faults.status(refusal));
        assertEquals(before, Change.head());
        List<Fault> faults = Faults.of(refusal);
        assertAll(faults.stream()
                .map(fault -> () -> assertTrue(
                        fault.message() != null && !fault.message().matches("(?s).*(org\\.|java\\.|com\\.|`).*"),
                        fault::message)));
        return faults;
    }

    private static Fault faultAt(String pointer, List<Fault> faults) {
        return faults.stream()
                .filter(fault -> pointer.equals(fault.pointer()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing told at " + pointer + ", but" + told(faults)));
    }

    private static String told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "\n  " + fault.pointer() + ": " + fault.message())
                .collect(Collectors.joining());
    }
}
