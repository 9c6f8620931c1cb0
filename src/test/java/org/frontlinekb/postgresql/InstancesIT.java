package org.frontlinekb.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.frontlinekb.Database;
import org.frontlinekb.Draft;
import org.frontlinekb.Service;
import org.frontlinekb.search.OpenSearch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two instances of the packaged service over one database and one OpenSearch node (where there is none, over the database
 * alone), both started at once on nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstancesIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MERGE = "application/merge-patch+json";

    /** Looks, a tenth of a second between, after which something is given up that follows by itself. */
    private static final int PATIENCE = 1_200;

    private final OpenSearch openSearch = new OpenSearch();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> settings = new ArrayList<>();
    private String url;
    private Path firstFolder;
    private Service first;
    private Service second;

    @BeforeAll
    void startBothAtOnce(@TempDir Path folder) throws Exception {
        openSearch.start().forEach((name, value) -> settings.add("-D" + name + "=" + value));
        url = Database.create("instances", Database.ORDERED);
        settings.add("-Dquarkus.datasource.jdbc.url=" + url);
        firstFolder = folder.resolve("first");
        Future<Service> starting = threads.submit(() -> start(firstFolder));
        second = start(folder.resolve("second"));
        first = starting.get();
    }

    @AfterAll
    void stop() {
        for (Service service : new Service[] {first, second}) {
            if (service != null) {
                service.close();
            }
        }
        openSearch.stop();
        threads.shutdownNow();
    }

    private Service start(Path data) throws IOException {
        return Service.on(data, settings.toArray(String[]::new));
    }

    @Test
    void loadWhatIsBundledOnce() throws Exception {
        JsonNode changes = json(second, "/api/v1/changes?limit=500");
        long since = 0;
        Set<String> created = new HashSet<>();
        while (!changes.get("items").isEmpty()) {
            for (JsonNode change : changes.get("items")) {
                assertEquals(++since, change.get("revision").longValue());
                if (change.get("author").textValue().equals("frontline")) {
                    String entry = change.get("kind").textValue() + "/"
                            + change.get("id").textValue();
                    boolean isNew = change.get("operation").textValue().equals("created");
                    // A report's regions are those of the register, which it then cites.
                    assertEquals(isNew, created.add(entry), entry);
                }
            }
            changes = json(second, changes.get("next").textValue());
        }
        assertTrue(created.size() > 3_000, "the bundled knowledge is there");
        assertEquals(
                first.get("/api/v1/export").body(), second.get("/api/v1/export").body());
    }

    @Test
    void writersOnBothLeaveNoGapAndLoseNothing() throws Exception {
        Draft draft = taken(first, "gapless");
        long start = head(second);
        int writers = 3;
        int each = 15;
        List<Callable<Void>> works = new ArrayList<>();
        for (Service service : List.of(first, second)) {
            for (int writer = 0; writer < writers; writer++) {
                String name = (service == first ? "a" : "b") + writer + "n";
                works.add(() -> {
                    for (int i = 0; i < each; i++) {
                        String event = Draft.text(draft.event(name + i));
                        assertEquals(
                                201,
                                patiently(() -> service.post("/api/v1/events", "application/json", event))
                                        .statusCode());
                    }
                    return null;
                });
            }
        }
        int all = 2 * writers * each;
        // Whoever follows sees each revision as soon as its successors, whichever instance made it.
        Future<Set<String>> followed = threads.submit(() -> follow(second, start, all));
        Future<Set<String>> alsoFollowed = threads.submit(() -> follow(first, start, all));
        together(works);
        Set<String> expected = new HashSet<>();
        for (String instance : List.of("a", "b")) {
            for (int writer = 0; writer < writers; writer++) {
                for (int i = 0; i < each; i++) {
                    expected.add(draft.id + "-" + instance + writer + "n" + i);
                }
            }
        }
        assertEquals(expected, followed.get());
        assertEquals(expected, alsoFollowed.get());
        assertEquals(start + all, head(first));
    }

    /** Ids in the next changes; fails at the first gap. */
    private static Set<String> follow(Service service, long since, int most) throws IOException {
        Set<String> ids = new HashSet<>();
        long last = since;
        while (last < since + most) {
            for (JsonNode change : json(service, "/api/v1/changes?wait_seconds=5&since=" + last)
                    .get("items")) {
                assertEquals(last + 1, change.get("revision").longValue());
                last++;
                ids.add(change.get("id").textValue());
            }
        }
        return ids;
    }

    @Test
    void ofEditorsWhoBeganWithTheSameRevisionOneWins() throws Exception {
        Draft draft = taken(first, "race");
        String entry = "/api/v1/events/" + draft.id + "-sent";
        for (int round = 0; round < 10; round++) {
            String etag =
                    second.get(entry + "/document").headers().firstValue("ETag").orElseThrow();
            long before = head(first);
            List<Callable<HttpResponse<String>>> edits = new ArrayList<>();
            for (int editor = 0; editor < 4; editor++) {
                Service service = editor % 2 == 0 ? first : second;
                String patch = "{\"title\":{\"en\":\"Round " + round + ", editor " + editor + "\"}}";
                edits.add(() -> patiently(() -> service.send("PATCH", entry, MERGE, patch, "If-Match", etag)));
            }
            List<HttpResponse<String>> answers = together(edits);
            List<HttpResponse<String>> won = answers.stream()
                    .filter(answer -> answer.statusCode() == 200)
                    .toList();
            assertEquals(1, won.size(), answers::toString);
            assertEquals(
                    3,
                    answers.stream()
                            .filter(answer -> answer.statusCode() == 412)
                            .count(),
                    answers::toString);
            assertEquals(before + 1, head(second));
            for (Service service : List.of(first, second)) {
                assertEquals(
                        JSON.readTree(won.get(0).body()),
                        JSON.readTree(service.get(entry + "/document").body()));
            }
        }
    }

    @Test
    void aRetryAtTheOtherInstanceIsAnsweredAsBefore() throws Exception {
        Draft draft = taken(second, "retry");
        String event = Draft.text(draft.event("once"));
        long before = head(first);
        List<Callable<HttpResponse<String>>> tries = new ArrayList<>();
        for (Service service : List.of(first, second, first, second)) {
            tries.add(() -> patiently(
                    () -> service.post("/api/v1/events", "application/json", event, "Idempotency-Key", "across")));
        }
        List<HttpResponse<String>> answers = together(tries);
        for (HttpResponse<String> answer : answers) {
            assertEquals(201, answer.statusCode(), answer.body());
            assertEquals(answers.get(0).body(), answer.body());
        }
        assertEquals(
                3,
                answers.stream()
                        .filter(answer -> answer.headers()
                                .firstValue("Idempotent-Replayed")
                                .isPresent())
                        .count());
        assertEquals(before + 1, head(first));
    }

    @Test
    void eachImportsWhatItWasSentAndBothTellOfIt() throws Exception {
        long before = head(first);
        int events = 400;
        String one = large("import-one", events);
        String other = large("import-other", events);
        List<HttpResponse<String>> accepted = together(List.of(
                () -> patiently(
                        () -> first.post("/api/v1/imports", "application/x-ndjson", one, "Prefer", "respond-async")),
                () -> patiently(() ->
                        second.post("/api/v1/imports", "application/x-ndjson", other, "Prefer", "respond-async"))));
        assertEquals("done", ended(second, location(accepted.get(0))));
        assertEquals("done", ended(first, location(accepted.get(1))));
        assertEquals(before + 2 * (events + 5), head(first));
    }

    @Test
    void anImportIsRunAgainByTheInstanceThatHasItsFile(@TempDir Path thirdFolder) throws Exception {
        long before = head(second);
        int events = 100;
        String lines = large("resumed", events);
        String location;
        try (Connection connection = Database.connect(url);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // The import can be accepted, but not run.
            statement.execute("lock table import_line in access exclusive mode");
            HttpResponse<String> accepted =
                    first.post("/api/v1/imports", "application/x-ndjson", lines, "Prefer", "respond-async");
            assertEquals(202, accepted.statusCode(), accepted.body());
            location = location(accepted);
            first.kill();
            try (Service third = start(thirdFolder)) {
                String state = json(third, location).get("state").textValue();
                assertTrue(state.equals("queued") || state.equals("running"), state);
            }
            connection.rollback();
        }
        String state = json(second, location).get("state").textValue();
        assertTrue(state.equals("queued") || state.equals("running"), state);
        first = start(firstFolder);
        assertEquals("done", ended(second, location));
        assertEquals(before + events + 5, head(second));
    }

    @Test
    void aDataFolderBelongsToOneInstance() {
        IOException refused = assertThrows(IOException.class, () -> start(firstFolder));
        assertTrue(refused.getMessage().contains("is in use by another process"), refused.getMessage());
    }

    @Test
    void whatIsWrittenAtOneIsFoundAtTheOther() throws Exception {
        Draft draft = new Draft("sought");
        draft.first("units").put("name", Draft.entry("zh", "白鹭湾卫生院"));
        assertEquals(
                201,
                first.post("/api/v1/imports", "application/json", draft.json()).statusCode());
        found(second, "白鹭湾卫生院", 1);
        found(first, "白鹭湾卫生院", 1);
        String suggested = second.get("/api/v1/suggest?q=" + encoded("白鹭湾")).body();
        assertTrue(suggested.contains("sought-clinic"), suggested);

        String event = "/api/v1/events/sought-sent";
        String patch = "{\"title\":{\"zh\":\"鸬鹚岛的护士出发\",\"en\":\"Nurses leave\"}}";
        assertEquals(
                200, second.send("PATCH", event, MERGE, patch, "If-Match", "*").statusCode());
        found(first, "鸬鹚岛", 1);
        patch = "{\"title\":{\"zh\":\"护士出发\",\"en\":\"Nurses leave\"}}";
        assertEquals(
                200, first.send("PATCH", event, MERGE, patch, "If-Match", "*").statusCode());
        found(second, "鸬鹚岛", 0);
        found(first, "鸬鹚岛", 0);
    }

    /** The index follows the database: soon, but not at once. */
    private static void found(Service service, String words, int times) throws Exception {
        String search = "/api/v1/search?q=" + encoded("\"" + words + "\"") + "&kind=unit&kind=event&limit=50";
        int found = -1;
        String answer = "";
        for (int i = 0; i < PATIENCE && found != times; i++) {
            if (i > 0) {
                Thread.sleep(100);
            }
            answer = service.get(search).body();
            found = 0;
            for (JsonNode item : JSON.readTree(answer).path("items")) {
                // Neighbours of what bears the words are found by them too.
                if (item.path("title").toString().contains(words)) {
                    found++;
                }
            }
        }
        assertEquals(times, found, answer);
    }

    @Test
    void aDatabaseThatOrdersOrKeepsTextsOtherwiseIsRefused(@TempDir Path data) {
        String bytes = Database.create("bytes", "template template0 encoding 'SQL_ASCII' locale 'C'");
        IOException refused = assertThrows(
                IOException.class,
                () -> Service.on(
                        data, "-Dquarkus.datasource.jdbc.url=" + bytes, "-Dfrontline.search.backend=database"));
        assertTrue(refused.getMessage().contains("template template0 encoding 'UTF8'"), refused.getMessage());
    }

    @Test
    void whoNamesNoDatabaseIsToldTo(@TempDir Path data) {
        IOException refused = assertThrows(
                IOException.class,
                () -> Service.on(data, "-Dquarkus.datasource.jdbc.url=", "-Dfrontline.search.backend=database"));
        assertTrue(refused.getMessage().contains("quarkus.datasource.jdbc.url"), refused.getMessage());
        assertFalse(refused.getMessage().contains("NullPointerException"), refused.getMessage());
    }

    private static Draft taken(Service service, String id) {
        Draft draft = new Draft(id);
        assertEquals(
                201,
                patiently(() -> service.post("/api/v1/imports", "application/json", draft.json()))
                        .statusCode());
        return draft;
    }

    private static String large(String id, int events) {
        Draft draft = new Draft(id);
        for (int i = 0; i < events; i++) {
            draft.with("events", draft.event("e" + i));
        }
        return draft.lines();
    }

    private interface Request {
        HttpResponse<String> send();
    }

    /** Whoever is told that another write takes long comes again, as clients are asked to. */
    private static HttpResponse<String> patiently(Request request) {
        HttpResponse<String> answer = request.send();
        while (answer.statusCode() == 503) {
            answer = request.send();
        }
        return answer;
    }

    /** Lets all begin at the same moment. */
    private <T> List<T> together(List<Callable<T>> works) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(works.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> work : works) {
            running.add(threads.submit(() -> {
                begin.await();
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> result : running) {
            results.add(result.get());
        }
        return results;
    }

    private static String ended(Service service, String location) throws Exception {
        JsonNode job = json(service, location);
        for (int i = 0; i < PATIENCE && !job.has("ended_at"); i++) {
            Thread.sleep(100);
            job = json(service, location);
        }
        return job.get("state").textValue();
    }

    private static String location(HttpResponse<String> accepted) {
        return accepted.headers().firstValue("Location").orElseThrow();
    }

    private static JsonNode json(Service service, String path) throws IOException {
        return JSON.readTree(service.get(path).body());
    }

    private static long head(Service service) {
        return Long.parseLong(service.get("/api/v1/changes?limit=1")
                .headers()
                .firstValue("Frontline-Revision")
                .orElseThrow());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
