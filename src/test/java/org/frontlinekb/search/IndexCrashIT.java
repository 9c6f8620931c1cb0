package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.frontlinekb.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, killed while it indexes, and started twice on one folder. */
class IndexCrashIT {

    private static final Path SERVICE = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String BUILDING = "Building the search index";
    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    @TempDir
    Path data;

    /** A running service and what it has said. */
    private static final class Service implements AutoCloseable {

        final Process process;
        final List<String> said = new ArrayList<>();
        private final BufferedReader output;

        Service(Path data, String... settings) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dquarkus.http.port=0",
                    "-Dfrontline.data=" + data));
            command.addAll(Database.options(data));
            command.addAll(List.of(settings));
            command.addAll(List.of("-jar", SERVICE.toString()));
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            output = process.inputReader(StandardCharsets.UTF_8);
        }

        /** Reads on until a line matches; fails if the service ends before. */
        Matcher says(Pattern what) throws IOException {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                Matcher matcher = what.matcher(line);
                if (matcher.find()) {
                    return matcher;
                }
            }
            throw new AssertionError("never said " + what + " but " + said);
        }

        int port() throws IOException {
            return Integer.parseInt(says(LISTENING).group(1));
        }

        /** Everything until it ends by itself. */
        String end() throws IOException {
            output.lines().forEach(said::add);
            return String.join("\n", said);
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** How much each of some words finds: thousands of regions, and of every other kind a few. */
    private static Map<String, Integer> totals(int port) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (String q : List.of("县", "市", "区", "医院", "党员", "防控", "湖北")) {
            totals.put(
                    q,
                    given().port(port)
                            .queryParam("q", q)
                            // To count by a facet, the engine counts all.
                            .queryParam("facets", "kind")
                            .get("/api/v1/search")
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("total.value"));
        }
        return totals;
    }

    private static void waitForTheIndex(int port) throws InterruptedException {
        String state = "";
        while (!state.equals("ready")) {
            Thread.sleep(100);
            state = given().port(port).get("/q/health/ready").path("checks.find { it.name == 'search' }.data.state");
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void findsEverythingAfterBeingKilledWhileIndexingAndLetsNobodyElseIn() throws Exception {
        Service killed = new Service(data);
        killed.says(Pattern.compile(BUILDING));
        Thread.sleep(200);
        killed.kill();

        Map<String, Integer> found;
        try (Service again = new Service(data)) {
            int port = again.port();
            waitForTheIndex(port);
            // Otherwise the index was complete when the process was killed, and this test would show nothing.
            again.says(Pattern.compile(BUILDING));
            found = totals(port);

            try (Service second = new Service(data, Database.option("second"))) {
                String said = second.end();
                assertNotEquals(0, second.process.waitFor());
                assertTrue(said.contains("is in use by another process"), said);
            }
        }
        try (Service reads = new Service(data, "-Dfrontline.search.backend=database")) {
            assertEquals(totals(reads.port()), found);
        }
    }
}
