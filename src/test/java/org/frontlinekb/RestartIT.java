package org.frontlinekb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, started and ended as its user would, on a data folder of its own. */
class RestartIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LISTS =
            List.of("reports", "regions", "units", "people", "events", "quotes", "vocabularies");

    /** Of a service that was killed once it had loaded the bundled knowledge. */
    @TempDir
    static Path data;

    private static Map<String, JsonNode> before;

    @BeforeAll
    static void loadAndKill() throws IOException {
        Service service = Service.on(data);
        before = lists(service);
        service.kill();
        assertTrue(before.get("events").at("/total/value").intValue() > 0);
    }

    @Test
    void afterAKillAndAfterAStopEverythingIsThereAndNothingIsLoadedAgain() throws Exception {
        for (int start = 0; start < 2; start++) {
            try (Service service = Service.on(data)) {
                assertEquals(before, lists(service));
                assertFalse(text(service).contains("Loaded knowledge/"), text(service));
            }
        }
    }

    @Test
    void saysAtTheStartWhereToGo() throws Exception {
        try (Service service = Service.on(data)) {
            for (String address : List.of("/api/v1/events", "/q/swagger-ui", "/q/health")) {
                service.await(Pattern.compile(Pattern.quote(address)));
            }
            assertEquals(200, service.get("/q/health/ready").statusCode());
            assertEquals(200, service.get("/q/swagger-ui/").statusCode());
            String description = service.get("/q/openapi").body();
            assertTrue(description.contains("openapi: 3."), description);
            assertFalse(text(service).contains("ERROR"), text(service));
        }
    }

    @Test
    void aKillDuringTheFirstStartLeavesNothingHalf(@TempDir Path other) throws Exception {
        Service killed = Service.launched(other);
        while (isEmpty(other)) {
            Thread.sleep(10);
        }
        killed.kill();
        try (Service service = Service.on(other)) {
            assertEquals(totals(before), totals(lists(service)));
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static String text(Service service) {
        return String.join("\n", service.log());
    }

    /** A first page of each list: totals, entries and, where a list says it, the revision. */
    private static Map<String, JsonNode> lists(Service service) throws IOException {
        Map<String, JsonNode> lists = new LinkedHashMap<>();
        for (String list : LISTS) {
            HttpResponse<String> response = service.get("/api/v1/" + list + "?limit=100");
            assertEquals(200, response.statusCode(), response::body);
            lists.put(list, JSON.readTree(response.body()));
        }
        return lists;
    }

    private static Map<String, Integer> totals(Map<String, JsonNode> lists) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        lists.forEach((name, page) -> totals.put(name, page.at("/total/value").intValue()));
        return totals;
    }
}
