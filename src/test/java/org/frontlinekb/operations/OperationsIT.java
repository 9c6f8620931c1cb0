package org.frontlinekb.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.frontlinekb.Database;
import org.frontlinekb.Draft;
import org.frontlinekb.Example;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service as docs/operations.md has it run. */
class OperationsIT {

    private static final String PACKAGED = "quarkus-run.jar";
    private static final String WITHOUT_KNOWLEDGE = "-Dfrontline.bundled-knowledge=false";
    private static final String DOCUMENTED_COLLECTOR = "http://localhost:4318";

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheDocumentDoesWhatItSays() throws Exception {
        assumeFalse(Database.isServer(), "the document tells of the default build");
        List<Example> examples = Example.in(Path.of("docs", "operations.md"));
        List<String> missing = examples.stream()
                .flatMap(example -> example.missing("bash", "curl", "jq", "jar"))
                .distinct()
                .toList();
        assumeTrue(missing.isEmpty(), missing + " is not on this machine: the commands are not run");
        Files.createSymbolicLink(folder.resolve("target"), Path.of("target").toAbsolutePath());
        Service service = null;
        String export = null;
        try (Collector collector = Collector.open()) {
            for (Example example : examples) {
                if (!example.command().contains(PACKAGED)) {
                    example.check(service.address(), folder, Map.of("PASSWORD", Service.PASSWORD));
                    continue;
                }
                if (service != null) {
                    export = export == null ? service.get("/api/v1/export").body() : export;
                    service.stop();
                }
                service =
                        Service.byCommand(example.command().replace(DOCUMENTED_COLLECTOR, collector.address()), folder);
                if (export != null) {
                    assertEquals(export, service.get("/api/v1/export").body(), "the copy is the original");
                }
                if (example.command().contains("JSON")) {
                    // The first is the virtual machine's: it says which options it took from the environment.
                    List<String> log = service.log();
                    for (String line : log.subList(1, log.size())) {
                        assertTrue(new ObjectMapper().readTree(line).has("message"), line);
                    }
                }
            }
            assertTrue(collector.received("GET /api/v1/regions/{id}"), "a trace came");
        } finally {
            if (service != null) {
                service.stop();
            }
        }
    }

    @Test
    void aRequestThatRunsIsFinishedWhenTheServiceIsToldToStop() throws Exception {
        try (Service service = Service.on(folder, WITHOUT_KNOWLEDGE)) {
            String newest = service.get("/api/v1/changes?limit=1")
                    .headers()
                    .firstValue("Frontline-Revision")
                    .orElseThrow();
            CompletableFuture<HttpResponse<String>> waiting =
                    CompletableFuture.supplyAsync(() -> service.get("/api/v1/changes?wait_seconds=5&since=" + newest));
            while (!service.get("/q/metrics").body().matches("(?s).*http_server_active_requests\\{[^}]*} 2.0.*")) {
                assertTrue(!waiting.isDone(), "the request still waits");
                Thread.sleep(20);
            }
            service.stop();
            assertEquals(200, waiting.get(60, TimeUnit.SECONDS).statusCode());
        }
    }

    @Test
    void whatALargeImportLeavesUnusedIsGivenBackWhenTheServiceStops() throws Exception {
        assumeFalse(Database.isServer(), "a server's files are its own matter");
        Path file = folder.resolve("frontline.mv.db");
        Draft draft = new Draft("large");
        for (int i = 0; i < 2_000; i++) {
            draft.with("events", draft.event("e" + i));
        }
        String export;
        long before;
        try (Service service = Service.on(folder, WITHOUT_KNOWLEDGE, "-Dfrontline.imports.background-from=100000000")) {
            HttpResponse<String> taken = service.post("/api/v1/imports", "application/json", draft.json());
            assertEquals(201, taken.statusCode(), taken.body());
            export = service.get("/api/v1/export").body();
            before = Files.size(file);
        }
        assertTrue(Files.size(file) < before / 2, before + " bytes before, " + Files.size(file) + " after");
        try (Service service = Service.on(folder, WITHOUT_KNOWLEDGE)) {
            assertEquals(export, service.get("/api/v1/export").body());
        }
    }
}
