package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.Kind;
import org.frontlinekb.history.Operation;
import org.frontlinekb.listing.Words;
import org.frontlinekb.naming.Name;
import org.frontlinekb.person.Person;
import org.frontlinekb.unit.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class IndexTest {

    private static final Author TEST = new Author("test", "to see whether the index follows");

    @Inject
    Index index;

    @Inject
    Search search;

    /** It is built beside the start, and what a test writes into it would be swept out at the end of that. */
    @BeforeEach
    void isBuilt() {
        index.catchUp();
    }

    private static Person person(String id, String zh, String pinyin) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Person person = new Person();
            person.id = id;
            person.name = new Name(zh, null, null, pinyin);
            Change.record(Kind.PERSON, person, Operation.CREATED, "{\"name\": \"" + zh + "\"}", TEST);
            person.persist();
            return person;
        });
    }

    private static void rename(String id, String zh) {
        QuarkusTransaction.requiringNew().run(() -> {
            Person person = Person.findById(id);
            person.name = new Name(zh, null, null, null);
            Change.record(Kind.PERSON, person, Operation.UPDATED, "{\"name\": \"" + zh + "\"}", TEST);
        });
    }

    private static void withdraw(String id, boolean rowStays) {
        QuarkusTransaction.requiringNew().run(() -> {
            Person person = Person.findById(id);
            Change.record(Kind.PERSON, person, Operation.WITHDRAWN, null, TEST);
            if (!rowStays) {
                person.delete();
            }
        });
    }

    private static void finds(String q, String... ids) {
        given().get("/api/v1/search?limit=100&q=" + q)
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.hasItems(ids));
    }

    private static void doesNotFind(String q, String id) {
        given().get("/api/v1/search?limit=100&q=" + q).then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void followsWhatIsCreatedChangedAndWithdrawn() {
        person("ouyang-test", "欧阳试", "Ouyang Shi");
        index.catchUp();
        finds("欧阳试", "ouyang-test");
        rename("ouyang-test", "司马试");
        index.catchUp();
        finds("司马试", "ouyang-test");
        doesNotFind("欧阳试", "ouyang-test");
        withdraw("ouyang-test", true);
        index.catchUp();
        doesNotFind("司马试", "ouyang-test");
        withdraw("ouyang-test", false);
        index.rebuild();
        doesNotFind("司马试", "ouyang-test");
    }

    /** Waits for the index's own thread, which a commit wakes: nobody calls it here. */
    @Test
    void isWokenByACommit() throws InterruptedException {
        long revision = person("shangguan-test", "上官试", null).revision;
        while (index.revision() < revision) {
            Thread.sleep(20);
        }
        finds("上官试", "shangguan-test");
        withdraw("shangguan-test", false);
    }

    @Test
    void knowsNothingOfWhatIsRolledBack() {
        QuarkusTransaction.begin();
        Person person = new Person();
        person.id = "rolled-back";
        person.name = new Name("回滚试", null, null, null);
        Change.record(Kind.PERSON, person, Operation.CREATED, "{}", TEST);
        person.persist();
        QuarkusTransaction.rollback();
        index.catchUp();
        doesNotFind("回滚试", "rolled-back");
    }

    @Test
    void indexesWhatRefersToARenamedEntry() {
        String old = QuarkusTransaction.requiringNew().call(() -> renameUnit("甲乙丙丁医院"));
        try {
            index.catchUp();
            given().get("/api/v1/search?limit=100&kind=event&q=甲乙丙丁医院")
                    .then()
                    .body("total.value", org.hamcrest.Matchers.greaterThan(0));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> renameUnit(old));
            index.catchUp();
        }
    }

    private static String renameUnit(String zh) {
        Unit unit = Unit.findById("huoshenshan-hospital");
        String old = unit.name.zh();
        unit.name = new Name(zh, unit.name.en(), unit.name.enOrigin(), unit.name.pinyin());
        Change.record(Kind.UNIT, unit, Operation.UPDATED, "{\"name\": \"" + zh + "\"}", TEST);
        return old;
    }

    @Test
    void answersWhileItIsRebuilt() throws InterruptedException {
        int before = given().get("/api/v1/search?q=医院").path("total.value");
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        List<Integer> totals = new ArrayList<>();
        Thread rebuild = new Thread(() -> {
            try {
                index.rebuild();
            } catch (RuntimeException e) {
                failure.set(e);
            }
            done.set(true);
        });
        rebuild.start();
        do {
            totals.add(given().get("/api/v1/search?q=医院").path("total.value"));
        } while (!done.get());
        rebuild.join();
        assertEquals(null, failure.get());
        assertTrue(totals.stream().allMatch(total -> total == before), totals::toString);
    }

    @Test
    void takesOutWhatTheDatabaseDoesNotHave() {
        Person stranger = new Person();
        stranger.id = "stranger";
        stranger.name = new Name("陌生试", null, null, null);
        index.engine().write(List.of(IndexEntry.of(Kind.PERSON, stranger)), List.of());
        index.engine().publish(index.engine().state());
        finds("陌生试", "stranger");
        index.rebuild();
        doesNotFind("陌生试", "stranger");
    }

    @Test
    void isBuiltAnewForAnotherDatabase() {
        IndexState state = index.engine().state();
        index.engine().publish(new IndexState(state.revision, "2020-01-25T00:00:00Z", state.generation, true));
        index.catchUp();
        assertEquals(state.changedAt, index.engine().state().changedAt);
        finds("武汉", "hubei-wuhan");
    }

    @Test
    void catchesUpFromWhereTheIndexSaysItIs() {
        person("gongsun-test", "公孙试", null);
        index.catchUp();
        IndexState state = index.engine().state();
        // As after a crash between database and index: neither the entry nor the revision has arrived.
        index.engine().write(List.of(), List.of("person/gongsun-test"));
        String earlier = QuarkusTransaction.requiringNew().call(() -> Entries.changedAt(state.revision - 1));
        index.engine().publish(state.upTo(state.revision - 1, earlier));
        doesNotFind("公孙试", "gongsun-test");
        index.catchUp();
        finds("公孙试", "gongsun-test");
        withdraw("gongsun-test", false);
        index.catchUp();
    }

    @Test
    void narrowsAListToWhatHoldsTheWords() {
        assertEquals(
                "huoshenshan-hospital",
                search.ids(Unit.class, Words.fromString("火神山医院")).get(0));
        assertThrows(IllegalArgumentException.class, () -> search.ids(String.class, Words.fromString("武汉")));
    }

    @Test
    void refusesASecondUserOfItsFolder(@TempDir Path folder) {
        try (IndexFolder first = IndexFolder.take(folder)) {
            IllegalStateException refused = assertThrows(IllegalStateException.class, () -> IndexFolder.take(folder));
            assertTrue(refused.getMessage().contains("in use by another process"), refused.getMessage());
            assertTrue(first != null);
        }
        IndexFolder.take(folder).close();
    }

    @Test
    void removesTheIndexOfAnEarlierVersionAndNothingElse(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("entry-v0/deep"));
        Files.createDirectories(folder.resolve("entry-v" + IndexEntry.VERSION));
        Files.createDirectories(folder.resolve("mine"));
        IndexFolder.take(folder).close();
        assertFalse(Files.exists(folder.resolve("entry-v0")));
        assertTrue(Files.exists(folder.resolve("entry-v" + IndexEntry.VERSION)));
        assertTrue(Files.exists(folder.resolve("mine")));
    }
}
