package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.frontlinekb.Database;
import org.frontlinekb.Draft;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing more can be stored, writers are told, and what was acknowledged before is kept. */
class DiskFullIT {

    /** 6 MB: room to start in, and for some writes. */
    private static final int BLOCKS = 12_288;

    private static final int EVENTS = 200;
    private static final int MOST = 200;

    @Test
    void keepsWhatItAcknowledgedWhenTheDiskIsFull(@TempDir Path data) throws Exception {
        assumeFalse(Database.isServer(), "the disk of a database server is another's");
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here to limit a process with");
        String[] settings = {"-Dfrontline.bundled-knowledge=false", "-Dfrontline.search.backend=database"};
        Set<String> acknowledged = new HashSet<>();
        HttpResponse<String> refused = null;
        try (Service service = Service.confined(BLOCKS, data, settings)) {
            for (int round = 0; refused == null && round < MOST; round++) {
                Draft draft = new Draft("full" + round);
                for (int i = 0; i < EVENTS; i++) {
                    draft.with("events", draft.event("e" + i));
                }
                HttpResponse<String> answer = service.post("/api/v1/imports", "application/json", draft.json());
                if (answer.statusCode() == 201) {
                    acknowledged.add(draft.id);
                } else {
                    refused = answer;
                }
            }
            assertTrue(refused != null, "the disk was never full");
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("/problems/storage-away"), refused.body());
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertEquals(200, service.get("/q/health/live").statusCode());
            HttpResponse<String> again = service.post("/api/v1/imports", "application/json", new Draft("again").json());
            assertTrue(again.statusCode() == 503 || again.statusCode() == 201, again.body());
            if (again.statusCode() == 201) {
                acknowledged.add("again");
            }
        }
        assertFalse(acknowledged.isEmpty());
        try (Service service = Service.on(data, settings)) {
            String export = service.get("/api/v1/export").body();
            for (String id : acknowledged) {
                int events = id.equals("again") ? 1 : EVENTS + 1;
                assertEquals(
                        events,
                        export.lines()
                                .filter(line ->
                                        line.startsWith("{\"kind\":\"event\"") && line.contains("\"id\":\"" + id + "-"))
                                .count(),
                        id);
            }
            assertEquals(
                    201,
                    service.post("/api/v1/imports", "application/json", new Draft("after").json())
                            .statusCode());
        }
    }
}
