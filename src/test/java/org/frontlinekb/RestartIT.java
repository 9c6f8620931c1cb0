package org.frontlinekb;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started and ended as its user would, on a data folder of its own. */
class RestartIT {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();
    private static final List<String> LISTS =
            List.of("reports", "regions", "units", "people", "events", "quotes", "vocabularies");

    @TempDir
    Path data;

    @Test
    void saysAtTheStartWhereToGo() throws Exception {
        try (Service service = Service.start(data)) {
            assertEquals(200, service.call("/q/health/ready").statusCode());
            assertEquals(200, service.call("/q/swagger-ui/").statusCode());
            String description = service.call("/q/openapi").body();
            assertTrue(description.contains("openapi: 3."), description);
            String log = service.awaitLog("/q/swagger-ui");
            assertAll(
                    () -> assertTrue(log.contains("/api/v1/events"), log),
                    () -> assertTrue(log.contains("/q/swagger-ui"), log),
                    () -> assertTrue(log.contains("/q/health"), log),
                    () -> assertFalse(log.contains("ERROR"), log));
        }
    }

    @Test
    void aRestartKeepsEverythingAndLoadsNothingAgain() throws Exception {
        Map<String, JsonNode> before;
        try (Service service = Service.start(data)) {
            before = service.lists();
            assertTrue(before.get("events").at("/total/value").intValue() > 0);
        }
        try (Service service = Service.start(data)) {
            assertEquals(before, service.lists());
            assertFalse(service.log().contains("Loaded knowledge/"), service.log());
        }
    }

    @Test
    void aKillLosesNothing() throws Exception {
        Map<String, JsonNode> before;
        try (Service service = Service.start(data)) {
            before = service.lists();
            service.kill();
        }
        try (Service service = Service.start(data)) {
            assertEquals(before, service.lists());
        }
    }

    @Test
    void aKillDuringTheFirstStartLeavesNothingHalf(@TempDir Path untouched) throws Exception {
        try (Service service = Service.launch(data)) {
            service.await(() -> {
                try (var files = Files.list(data)) {
                    return files.findAny().isPresent();
                }
            });
            service.kill();
        }
        Map<String, JsonNode> whole;
        try (Service service = Service.start(untouched)) {
            whole = service.lists();
        }
        try (Service service = Service.start(data)) {
            assertEquals(totals(whole), totals(service.lists()));
        }
    }

    private static Map<String, Integer> totals(Map<String, JsonNode> lists) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        lists.forEach((name, page) -> totals.put(name, page.at("/total/value").intValue()));
        return totals;
    }

    /** A running service; closing it ends it in good order, unless it was killed. */
    private static final class Service implements AutoCloseable {

        private static final Pattern LISTENING = Pattern.compile("Listening on: (http://127\\.0\\.0\\.1:(\\d+))");
        private static final ObjectMapper JSON = new ObjectMapper();
        private static final HttpClient HTTP = HttpClient.newHttpClient();

        /** Long enough for a slow machine: a start that takes longer is a defect. */
        private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

        private final Process process;
        private final Path log;
        private String base;

        private Service(Process process, Path log) {
            this.process = process;
            this.log = log;
        }

        /** Starts it and waits until it listens. */
        static Service start(Path data) throws Exception {
            Service service = launch(data);
            try {
                Matcher listening = LISTENING.matcher(service.awaitLog("Listening on: "));
                assertTrue(listening.find(), service.log());
                service.base = listening.group(1);
                return service;
            } catch (Exception | Error failed) {
                service.close();
                throw failed;
            }
        }

        /** Starts it and waits for nothing. */
        static Service launch(Path data) throws IOException {
            assertTrue(Files.exists(JAR), JAR + " is not there: package first");
            Path log = Files.createTempFile("frontline", ".log");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dquarkus.http.port=0",
                    "-Dfrontline.data=" + data));
            command.addAll(Database.options(data));
            command.addAll(List.of("-jar", JAR.toString()));
            ProcessBuilder java = new ProcessBuilder(command);
            java.environment().keySet().removeIf(name -> name.startsWith("FRONTLINE_") || name.startsWith("QUARKUS_"));
            return new Service(
                    java.redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
        }

        interface Condition {
            boolean holds() throws IOException;
        }

        void await(Condition condition) throws Exception {
            long end = System.nanoTime() + PATIENCE;
            while (!condition.holds()) {
                assertTrue(process.isAlive() && System.nanoTime() < end, () -> "it does not come: " + log());
                Thread.sleep(20);
            }
        }

        String awaitLog(String text) throws Exception {
            await(() -> log().contains(text));
            return log();
        }

        String log() {
            try {
                return Files.readString(log);
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        HttpResponse<String> call(String address) throws Exception {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(base + address)).build(), HttpResponse.BodyHandlers.ofString());
        }

        /** A first page of each list: totals, entries and, where a list says it, the revision. */
        Map<String, JsonNode> lists() throws Exception {
            Map<String, JsonNode> lists = new LinkedHashMap<>();
            for (String list : LISTS) {
                HttpResponse<String> response = call("/api/v1/" + list + "?limit=100");
                assertEquals(200, response.statusCode(), response::body);
                lists.put(list, JSON.readTree(response.body()));
            }
            return lists;
        }

        /** As kill -9 does. */
        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().completeOnTimeout(process, 1, TimeUnit.MINUTES).join();
            kill();
            Files.deleteIfExists(log);
        }
    }
}
