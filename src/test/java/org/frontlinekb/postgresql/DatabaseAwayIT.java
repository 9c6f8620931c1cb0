package org.frontlinekb.postgresql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.frontlinekb.Database;
import org.frontlinekb.Draft;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseAwayIT {

    private static final String JSON = "application/json";

    @Test
    void requestsAreRefusedWhileTheDatabaseIsAwayAndNothingIsLostWhenItIsBack(@TempDir Path folder) throws Exception {
        try (Connections connections = Connections.to(Database.create("away", Database.ORDERED));
                Service service = Service.on(
                        folder,
                        "-Dfrontline.bundled-knowledge=false",
                        "-Dquarkus.datasource.jdbc.url=" + connections.url())) {
            HttpResponse<String> before = service.post("/api/v1/imports", JSON, new Draft("before").json());
            assertEquals(201, before.statusCode(), before.body());

            connections.cut();
            unavailable(service.get("/api/v1/events"));
            unavailable(service.post("/api/v1/imports", JSON, new Draft("meanwhile").json()));
            assertEquals(503, service.get("/q/health/ready").statusCode());
            assertEquals(200, service.get("/q/health/live").statusCode(), "it need not be started anew");

            connections.mend();
            while (service.get("/q/health/ready").statusCode() != 200) {
                Thread.sleep(100);
            }
            HttpResponse<String> after = service.post("/api/v1/imports", JSON, new Draft("after").json());
            assertEquals(201, after.statusCode(), after.body());
            String export = service.get("/api/v1/export").body();
            assertTrue(export.contains("\"before-clinic\"") && export.contains("\"after-clinic\""), export);
            assertTrue(!export.contains("\"meanwhile-clinic\""), export);
        }
    }

    private static void unavailable(HttpResponse<String> answer) {
        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }
}
