package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.LongStream;
import org.frontlinekb.Sample;
import org.frontlinekb.event.Event;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Entry;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.person.Person;
import org.frontlinekb.quote.Quote;
import org.frontlinekb.region.Region;
import org.frontlinekb.report.Citation;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.Test;

/** Every test is rolled back: the others see the bundled knowledge alone. */
@QuarkusTest
@TestTransaction
class ImporterTest {

    private static final Author AUTHOR = new Author("a test", "to see what an import does");
    private static final int ENTRIES = 11;

    @Inject
    Importer importer;

    @Test
    void importingTwiceIsImportingOnce() {
        assertEquals(new Outcome(ENTRIES, 0, 0), take(Sample.document()));
        long head = Change.head();
        assertEquals(new Outcome(0, 0, ENTRIES), take(Sample.document()));
        assertEquals(head, Change.head());
    }

    @Test
    void theOrderOfKeysAndSpacesMakeNoChange() {
        take(Sample.document());
        assertEquals(
                new Outcome(0, 0, ENTRIES),
                take(Sample.document()
                        .set("/units/0", Sample.document().remove("/units/0/id").at("/units/0"))
                        .set("/units/0/id", "test-committee")
                        .set("/events/2/figures/0/value", new java.math.BigDecimal("120.0"))
                        .set("/units/0/aliases", List.of())
                        .set("/reports/0/title", null)));
    }

    @Test
    void anUpdateMakesOneChange() {
        take(Sample.document());
        long head = Change.head();

        assertEquals(
                new Outcome(0, 1, ENTRIES - 1),
                take(Sample.document().set("/events/0/title/en", "The township committee meets (test)")));

        assertEquals(head + 1, Change.head());
        Change change = Change.latest(Kind.EVENT, "test-meeting").orElseThrow();
        Event event = refreshed(Event.class, "test-meeting");
        assertAll(
                () -> assertEquals(Operation.UPDATED, change.operation),
                () -> assertEquals(head + 1, change.revision),
                () -> assertEquals(change.revision, event.revision),
                () -> assertEquals(change.changedAt, event.changedAt),
                () -> assertEquals("The township committee meets (test)", event.title.en()),
                () -> assertTrue(change.document.contains("The township committee meets (test)")));
    }

    @Test
    void whatADocumentLeavesOutOfAnEntryIsTakenAway() {
        take(Sample.document());
        take(Sample.document().remove("/events/0/occurred").remove("/events/2/figures/5"));

        Event meeting = refreshed(Event.class, "test-meeting");
        Event watch = refreshed(Event.class, "test-watch");
        assertNull(meeting.occurred);
        assertEquals(5, watch.figures.size());
    }

    @Test
    void entriesADocumentDoesNotNameStayAsTheyAre() {
        take(Sample.document());
        assertEquals(new Outcome(0, 0, ENTRIES - 1), take(Sample.document().remove("/quotes/1")));
        assertNotNull(Quote.findById("test-me-first"));
    }

    @Test
    void eachChangeTellsWhoWhyAndWhat() {
        long before = Change.head();
        take(Sample.document());
        List<Change> changes = Change.list("revision > ?1 order by revision", before);

        assertEquals(ENTRIES, changes.size());
        for (Change change : changes) {
            assertAll(
                    change.entryId,
                    () -> assertEquals(AUTHOR.name(), change.author),
                    () -> assertEquals(AUTHOR.reason(), change.reason),
                    () -> assertEquals(Operation.CREATED, change.operation),
                    () -> assertNotNull(change.changedAt),
                    () -> assertTrue(change.document.contains("\"id\":\"" + change.entryId + "\"")));
        }
    }

    @Test
    void revisionsHaveNoGaps() {
        take(Sample.document());
        take(Sample.document().set("/quotes/1/kind", "slogan"));
        List<Long> revisions = Panache.getEntityManager()
                .createQuery("select c.revision from Change c order by c.revision", Long.class)
                .getResultList();
        assertEquals(LongStream.rangeClosed(1, Change.head()).boxed().toList(), revisions);
    }

    @Test
    void aSecondReportAddsItsCitationsAndKeepsTheFirsts() {
        take(Sample.document());
        Sample second = Sample.document()
                .renamed(Sample.REPORT, "test-second-report")
                .set("/events", List.of())
                .set("/quotes", List.of());

        assertEquals(new Outcome(1, 5, 0), take(second));
        assertEquals(new Outcome(0, 0, 6), take(second));
        assertEquals(new Outcome(0, 0, ENTRIES), take(Sample.document()).plus(Outcome.NOTHING));

        Unit unit = refreshed(Unit.class, "test-committee");
        Person person = refreshed(Person.class, "test-lin-ceshi");
        Region region = refreshed(Region.class, "test-jixi");
        assertAll(
                () -> assertEquals(
                        List.of("test-report", "test-report", "test-second-report", "test-second-report"),
                        reports(unit.citations)),
                () -> assertEquals(List.of("test-report", "test-second-report"), reports(person.citations)),
                () -> assertEquals(
                        List.of("test-report", "test-second-report"),
                        person.roles.stream().map(role -> role.report().id).toList()),
                () -> assertEquals(List.of("test-report", "test-second-report"), reports(region.citations)));
    }

    @Test
    void aReportTakesBackItsOwnCitationsOnly() {
        take(Sample.document());
        take(Sample.document()
                .renamed(Sample.REPORT, "test-second-report")
                .set("/events", List.of())
                .set("/quotes", List.of()));
        take(Sample.document().remove("/people/0/roles/0"));

        Person person = refreshed(Person.class, "test-lin-ceshi");
        assertEquals(
                List.of("test-second-report"),
                person.roles.stream().map(role -> role.report().id).toList());
    }

    @Test
    void aKnownRegionMayBeGivenByItsCitationsAlone() {
        Region before = Region.findById("hubei-wuhan");
        String code = before.code;
        int citations = before.citations.size();

        take(Sample.document()
                .set("/regions/-", Sample.json("{'id': 'hubei-wuhan', 'citations': []}"))
                .set("/regions/2/citations/-", Sample.citation("name", "𠮷溪镇")));

        Region after = refreshed(Region.class, "hubei-wuhan");
        assertEquals(code, after.code);
        assertEquals(citations + 1, after.citations.size());
    }

    @Test
    void whatLiesInARegionMovesWithIt() {
        take(Sample.document());
        take(Sample.document().set("/regions/0/parent", "hubei-huanggang"));

        assertEquals("hubei/hubei-huanggang/test-jixi/", refreshed(Region.class, "test-jixi").path);
        assertEquals("hubei/hubei-huanggang/test-jixi/test-crossing/", refreshed(Region.class, "test-crossing").path);
    }

    @Test
    void parentsMayComeAfterWhatBelongsToThem() {
        Sample sample = Sample.document();
        sample.set("/units/-", sample.at("/units/0")).remove("/units/0");
        sample.set("/events/-", sample.at("/events/0")).remove("/events/0");
        sample.set("/regions/-", sample.at("/regions/0")).remove("/regions/0");

        assertEquals(new Outcome(ENTRIES, 0, 0), take(sample));
        assertEquals("hubei/hubei-wuhan/test-jixi/test-crossing/", refreshed(Region.class, "test-crossing").path);
    }

    private Outcome take(Sample sample) {
        Outcome outcome = importer.take(sample.bytes(), AUTHOR);
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
        return outcome;
    }

    /** The entry as the database has it. */
    private static <E extends Entry> E refreshed(Class<E> type, String id) {
        return Panache.getEntityManager().find(type, id);
    }

    private static List<String> reports(List<Citation> citations) {
        return citations.stream().map(citation -> citation.report().id).toList();
    }
}
