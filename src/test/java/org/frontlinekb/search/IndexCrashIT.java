package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.frontlinekb.Database;
import org.frontlinekb.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, killed while it indexes, and started twice on one folder. */
class IndexCrashIT {

    private static final Pattern BUILDING = Pattern.compile("Building the search index");

    @TempDir
    Path data;

    /** How much each of some words finds: thousands of regions, and of every other kind a few. */
    private static Map<String, Integer> totals(Service service) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        for (String q : List.of("县", "市", "区", "医院", "党员", "防控", "湖北")) {
            totals.put(
                    q,
                    given().baseUri(service.address())
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

    private static void waitForTheIndex(Service service) throws InterruptedException {
        String state = "";
        while (!state.equals("ready")) {
            Thread.sleep(100);
            state = given().baseUri(service.address())
                    .get("/q/health/ready")
                    .path("checks.find { it.name == 'search' }.data.state");
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void findsEverythingAfterBeingKilledWhileIndexingAndLetsNobodyElseIn() throws Exception {
        Service killed = Service.launched(data);
        killed.await(BUILDING);
        Thread.sleep(200);
        killed.kill();

        Map<String, Integer> found;
        try (Service again = Service.on(data)) {
            waitForTheIndex(again);
            // Otherwise the index was complete when the process was killed, and this test would show nothing.
            again.await(BUILDING);
            found = totals(again);

            try (Service second = Service.launched(data, Database.option("second"))) {
                assertNotEquals(0, second.ended());
                String said = String.join("\n", second.log());
                assertTrue(said.contains("is in use by another process"), said);
            }
        }
        try (Service reads = Service.on(data, "-Dfrontline.search.backend=database")) {
            assertEquals(totals(reads), found);
        }
    }
}
