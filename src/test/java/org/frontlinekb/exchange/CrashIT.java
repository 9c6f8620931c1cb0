package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frontlinekb.Draft;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is there after {@code kill -9}, and nothing half-done is. */
class CrashIT {

    /** {@code -Dcrash.rounds=100} for the long run. */
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);

    private static final int EVENTS = 1_000;

    private static final Pattern ID = Pattern.compile("\"document\":\\{\"id\":\"([^\"]+)\"");

    @Test
    void survivesBeingKilledWhileItImportsAndWhileItIsEdited(@TempDir Path data) throws Exception {
        Random random = new Random(20200127);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Set<Integer> refusals = ConcurrentHashMap.newKeySet();
        Service service = Service.on(data, "-Dfrontline.bundled-knowledge=false");
        Draft edited = new Draft("edited");
        assertEquals(
                201,
                service.post("/api/v1/imports", "application/json", edited.json())
                        .statusCode());
        long before = head(service);
        for (int round = 0; round < ROUNDS; round++) {
            Thread editor = edits(service, edited, round, acknowledged);
            Thread reader = failsToRead(service, refusals);
            Draft bulk = new Draft("bulk" + round);
            for (int i = 0; i < EVENTS; i++) {
                bulk.with("events", bulk.event("e" + i));
            }
            HttpResponse<String> accepted =
                    service.post("/api/v1/imports", "application/x-ndjson", bulk.lines(), "Prefer", "respond-async");
            assertEquals(202, accepted.statusCode(), accepted.body());
            Thread.sleep(random.nextInt(2_500));
            service.kill();
            editor.join();
            reader.join();

            service = Service.on(data, "-Dfrontline.bundled-knowledge=false");
            String job = Jobs.ended(service, accepted);
            assertTrue(job.contains("\"state\":\"done\""), job);
            List<String> kept = ids(service.get("/api/v1/export").body());
            assertEquals(
                    EVENTS + 5,
                    kept.stream()
                            .filter(id -> id.equals(bulk.id) || id.startsWith(bulk.id + "-"))
                            .count());
            Set<String> lost = new HashSet<>(acknowledged);
            lost.removeAll(new HashSet<>(kept));
            assertEquals(Set.of(), lost, "acknowledged, and not there any more");
            // Each entry was made by one change: no more and no fewer revisions than entries.
            assertEquals(head(service), kept.size());
            assertTrue(head(service) > before);
            before = head(service);
        }
        System.out.printf("%d rounds, %d acknowledged edits%n", ROUNDS, acknowledged.size());
        service.close();
        assertTrue(acknowledged.size() > 0, "some edits were acknowledged before the kills");
        assertEquals(Set.of(400), refusals);
    }

    private static Thread edits(Service service, Draft draft, int round, Set<String> acknowledged) {
        Thread editor = new Thread(() -> {
            try {
                for (int i = 0; ; i++) {
                    String name = "r" + round + "n" + i;
                    HttpResponse<String> answer =
                            service.post("/api/v1/events", "application/json", Draft.text(draft.event(name)));
                    if (answer.statusCode() == 201) {
                        acknowledged.add(draft.id + "-" + name);
                    }
                }
            } catch (RuntimeException killed) {
                // The service is gone.
            }
        });
        editor.start();
        return editor;
    }

    /** A transaction that only reads, and is rolled back: H2 saves then, what others are writing too. */
    private static Thread failsToRead(Service service, Set<Integer> statuses) {
        Thread reader = new Thread(() -> {
            try {
                while (true) {
                    statuses.add(service.get("/api/v1/changes?since=1000000000").statusCode());
                }
            } catch (RuntimeException killed) {
                // The service is gone.
            }
        });
        reader.start();
        return reader;
    }

    /** The ids of an export, line by line. */
    private static List<String> ids(String export) {
        return export.lines().map(CrashIT::id).toList();
    }

    private static String id(String line) {
        Matcher found = ID.matcher(line);
        assertTrue(found.find(), "an entry without id");
        return found.group(1);
    }

    private static long head(Service service) {
        return Long.parseLong(service.get("/api/v1/changes?limit=1")
                .headers()
                .firstValue("Frontline-Revision")
                .orElseThrow());
    }
}
