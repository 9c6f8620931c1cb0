package org.frontlinekb.http;

import static io.restassured.RestAssured.given;
import static org.frontlinekb.Api.fresh;
import static org.frontlinekb.Writable.as;
import static org.frontlinekb.Writable.editor;
import static org.frontlinekb.http.Exchange.header;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No answer that is given again may differ from one that is worked out anew: credentials ask for the latter. */
@QuarkusTest
@TestProfile(Writable.class)
class AnswerCacheTest {

    private static final String EVENT = "/api/v1/events/cached-sent";
    private static final String TEXT = "/api/v1/reports/cached/text";
    private static final String[] FRESH = {"Authorization", "Basic bm9ib2R5Og=="};

    private static final List<String> ADDRESSES = List.of(
            EVENT,
            EVENT + "?fields=id,title&format=jsonld",
            EVENT + "?format=geojson",
            "/api/v1/events?report=cached",
            "/api/v1/events?report=cached&format=csv&limit=5",
            "/api/v1/events?report=cached&format=ndjson",
            "/api/v1/events?report=cached&facets=type,status,region&include=reports",
            "/api/v1/events?status=occurred&limit=3",
            "/api/v1/events?limit=3&status=occurred",
            "/api/v1/events?utm_source=mail",
            "/api/v1/events?q=%E6%8A%A4%E5%A3%AB",
            "/api/v1/events/timeline?report=cached",
            "/api/v1/quotes?report=cached",
            "/api/v1/quotes/cached-supplies",
            "/api/v1/reports/cached",
            "/api/v1/reports/cached/citations",
            "/api/v1/reports/cached/coverage",
            "/api/v1/reports?text_available=true",
            "/api/v1/units?report=cached",
            "/api/v1/people?report=cached",
            "/api/v1/regions/420100",
            "/api/v1/regions/nowhere",
            "/api/v1/vocabularies",
            "/api/v1/statistics?report=cached");

    private static final List<String> ACCEPTED = List.of(
            "",
            "*/*",
            "application/json",
            "application/x-ndjson",
            "text/csv",
            "application/ld+json",
            "application/geo+json",
            "application/json;q=0.1, application/ld+json",
            "image/png");
    private static final List<String> CODINGS = List.of("", "gzip", "gzip;q=0", "deflate, gzip;q=0.5", "br");
    private static final List<String> PREFERENCES = List.of("", "", "handling=lenient", "handling=strict");

    @TestHTTPResource("/")
    URI service;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void takeTheDraft() {
        as("root")
                .contentType("application/json")
                .body(new Draft("cached").json().getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void answersAsIfNothingWereKept(long seed) throws Exception {
        Random random = new Random(seed);
        double before = hits();
        boolean held = false;
        for (int i = 0; i < 120; i++) {
            switch (random.nextInt(12)) {
                case 0 -> retitle(seed + "-" + i);
                case 1 -> {
                    held = !held;
                    hold(held);
                }
                case 2 -> withdrawAndCreateAgain("cached-extra-" + seed + "-" + i);
                default -> compare(ADDRESSES.get(random.nextInt(ADDRESSES.size())), headers(random));
            }
        }
        hold(false);
        assertTrue(hits() - before >= 25, "answers were given again: " + (hits() - before));
    }

    @Test
    void nothingOfATextIsLeftOnceItIsWithheld() throws Exception {
        for (int i = 0; i < 5; i++) {
            hold(true);
            assertTrue(body(EVENT).contains("青石镇卫生院派出三名护士"));
            assertTrue(body(EVENT).contains("青石镇卫生院派出三名护士"));
            hold(false);
            assertFalse(body(EVENT).contains("青石镇卫生院派出三名护士"));
        }
    }

    @Test
    void aReaderNeverSeesLessThanWasAcknowledged() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger();
        retitle("0");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 1; i <= 30; i++) {
                retitle(Integer.toString(i));
                acknowledged.set(i);
            }
        });
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (String address : List.of(EVENT, "/api/v1/events?id=cached-sent", EVENT + "?fields=title")) {
            readers.add(CompletableFuture.runAsync(() -> {
                while (!writer.isDone()) {
                    int least = acknowledged.get();
                    int seen = Integer.parseInt(
                            body(address).replaceAll("(?s).*\"Nurses leave for the time (\\d+)\".*", "$1"));
                    assertTrue(seen >= least, () -> address + " told " + seen + " after " + least);
                }
            }));
        }
        writer.get();
        for (CompletableFuture<Void> reader : readers) {
            reader.get();
        }
        assertTrue(body(EVENT).contains("time 30\""));
    }

    @Test
    void answers304WithoutWorkingItOut() throws Exception {
        for (String coding : List.of("identity", "gzip")) {
            HttpResponse<byte[]> first = ask(EVENT, "Accept-Encoding", coding);
            double before = hits();
            HttpResponse<byte[]> again = ask(EVENT, "Accept-Encoding", coding, "If-None-Match", header(first, "ETag"));
            assertEquals(304, again.statusCode());
            assertEquals(0, again.body().length);
            assertEquals(1, hits() - before);
            HttpResponse<byte[]> fresh = Exchange.send(
                    service,
                    "GET",
                    EVENT,
                    concat(FRESH, "Accept-Encoding", coding, "If-None-Match", header(first, "ETag")));
            assertEquals(described(fresh), described(again));
        }
    }

    @Test
    void repeatsTheParametersInTheOrderTheyWereSentIn() {
        for (int i = 0; i < 20; i++) {
            for (String query : List.of("status=occurred&limit=3&fields=id", "fields=id&limit=3&status=occurred")) {
                String next = fresh("/api/v1/events?" + query).jsonPath().getString("next");
                assertTrue(next.startsWith("/api/v1/events?" + query + "&cursor="), next);
            }
        }
    }

    @Test
    void keepsNothingOfWhatDependsOnMoreThanTheRevision() throws Exception {
        for (String address : List.of(
                "/api/v1/events?q=%E6%8A%A4%E5%A3%AB",
                "/api/v1/search?q=%E6%8A%A4%E5%A3%AB",
                "/api/v1/events?format=ndjson",
                "/api/v1/changes?since=0",
                "/api/v1/export",
                "/api/v1/regions/nowhere",
                "/q/health/ready",
                EVENT + "/history")) {
            ask(address);
            double before = hits();
            ask(address);
            assertEquals(0, hits() - before, address);
        }
    }

    private void compare(String address, String... headers) throws Exception {
        HttpResponse<byte[]> first = ask(address, headers);
        HttpResponse<byte[]> second = ask(address, headers);
        HttpResponse<byte[]> fresh = Exchange.send(service, "GET", address, concat(FRESH, headers));
        for (HttpResponse<byte[]> answer : List.of(first, second)) {
            String asked = address + " " + List.of(headers);
            assertEquals(fresh.statusCode(), answer.statusCode(), asked);
            assertEquals(described(fresh), described(answer), asked);
            assertArrayEquals(fresh.body(), answer.body(), asked);
        }
    }

    private static String[] headers(Random random) {
        List<String> headers = new ArrayList<>();
        Map.of("Accept", ACCEPTED, "Accept-Encoding", CODINGS, "Prefer", PREFERENCES).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(choice -> {
                    String value = choice.getValue()
                            .get(random.nextInt(choice.getValue().size()));
                    if (!value.isEmpty()) {
                        headers.add(choice.getKey());
                        headers.add(value);
                    }
                });
        return headers.toArray(String[]::new);
    }

    /** All headers but those of the moment: there is no date of the last change while its second is not over. */
    private static Map<String, List<String>> described(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(List.of("date", "last-modified", "x-request-id"));
        return headers;
    }

    private HttpResponse<byte[]> ask(String address, String... headers) throws Exception {
        return Exchange.send(service, "GET", address, headers);
    }

    private String body(String address) {
        try {
            return new String(ask(address).body(), StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String[] concat(String[] some, String... others) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private double hits() {
        return metrics.get("frontline.cache.gets")
                .tag("result", "hit")
                .counter()
                .count();
    }

    private static void retitle(String number) {
        editor().header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(("{\"title\":{\"en\":\"Nurses leave for the time " + number + "\"}}")
                        .getBytes(StandardCharsets.UTF_8))
                .patch(EVENT)
                .then()
                .statusCode(200);
    }

    private static void hold(boolean held) {
        if (held) {
            editor().contentType("text/plain; charset=UTF-8")
                    .body(Draft.TEXT.getBytes(StandardCharsets.UTF_8))
                    .put(TEXT)
                    .then()
                    .statusCode(204);
        } else {
            editor().delete(TEXT).then().statusCode(204);
        }
    }

    /** What is read of an event that was withdrawn is a problem, and never what was read before. */
    private void withdrawAndCreateAgain(String id) throws Exception {
        String address = "/api/v1/events/" + id;
        Map<String, Object> event = new Draft("cached").event("extra");
        event.put("id", id);
        editor().contentType("application/json")
                .body(new ObjectMapper().writeValueAsBytes(event))
                .post("/api/v1/events")
                .then()
                .statusCode(201);
        compare(address);
        editor().header("If-Match", "*")
                .header("Change-Reason", "a test")
                .delete(address)
                .then()
                .statusCode(204);
        given().get(address).then().statusCode(410);
        compare(address);
    }
}
