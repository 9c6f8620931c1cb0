package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyIT {

    @Test
    void anExportImportedIntoAnEmptyKnowledgeBaseIsExportedAsTheSameBytes(@TempDir Path original, @TempDir Path copy)
            throws Exception {
        String lines;
        String json;
        try (Service service = Service.on(original)) {
            lines = service.get("/api/v1/export").body();
            json = service.get("/api/v1/export?format=json").body();
        }
        assertTrue(lines.lines().count() > 3_000, "the bundled knowledge is there");
        try (Service service = Service.on(copy, "-Dfrontline.bundled-knowledge=false")) {
            assertEquals("", service.get("/api/v1/export").body());
            HttpResponse<String> taken =
                    service.post("/api/v1/imports", "application/x-ndjson", lines, "Prefer", "respond-async");
            assertEquals(202, taken.statusCode(), taken.body());
            String job = Jobs.ended(service, taken);
            assertTrue(job.contains("\"state\":\"done\""), job);
            assertEquals(lines, service.get("/api/v1/export").body());
            assertEquals(json, service.get("/api/v1/export?format=json").body());
        }
    }
}
