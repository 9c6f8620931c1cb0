package org.frontlinekb.http;

import static io.restassured.RestAssured.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.frontlinekb.report.Sha256;
import org.junit.jupiter.api.Test;

/**
 * Over a thousand requests by somebody who means harm, to every operation of the API description: none makes the service fail,
 * each refusal is a problem, nothing is changed, and the service still answers. The requests are drawn with a fixed seed
 * and sent as they are, byte by byte: a client library would mend them.
 */
@QuarkusTest
@TestProfile(Writable.class)
class HostileTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** For each of an operation's parameters, and as many for its body. */
    private static final int DRAWS = 9;

    private static final int MUTATED = 250;
    private static final int LONGEST_TOLD = 400;

    /** What is put where a text is expected, before it is percent-encoded. */
    private static final List<String> TEXTS = List.of(
            "' OR '1'='1",
            "'; drop table event; --",
            "x' union select text from report --",
            "\" or \"\"=\"",
            "%",
            "_",
            "\\",
            "%' escape '",
            "../../../../etc/passwd",
            "..\\..\\windows\\win.ini",
            "/etc/passwd\0.json",
            "\0",
            "a\0b",
            "=cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd",
            "-2+3+cmd",
            "\t=1+1",
            "a\r\nSet-Cookie: session=stolen",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "{{7*7}}#{7*7}%{7*7}",
            "\u202e\u2066\ufeff\uffff",
            "e\u0301".repeat(300),
            "\uD83C\uDC04".repeat(300),
            "武".repeat(800),
            "9".repeat(500),
            "-1",
            "1e999999999",
            "NaN",
            "0x7fffffff",
            "9223372036854775808",
            "2147483648",
            "2020-02-30",
            "-9999-01-01",
            "+999999999-12-31",
            "999999999-12-31T23:59:59Z",
            "20XX-XX~",
            "(".repeat(1_000),
            "\"".repeat(501),
            "\"a".repeat(300),
            "a ".repeat(1_500),
            "*",
            "?*?*?*?*?*?*?*?*?*?*",
            "[* TO *] AND NOT (a:b OR",
            "~~~^^^&&||!!",
            "/(a+)+$/",
            "a".repeat(5_000),
            ",".repeat(2_000),
            "-",
            ".",
            "..",
            "id,".repeat(900),
            "a.b.".repeat(500),
            "null",
            "[]",
            "{}",
            " ",
            "");

    /** What is put where a text is expected, as it stands. */
    private static final List<String> ENCODED = List.of(
            "%00",
            "%FF",
            "%C0%80",
            "%C0%AF..%C0%AF",
            "%ED%A0%80",
            "%ED%A0%BC%ED%B0%84",
            "%F8%88%80%80%80",
            "%E6%AD",
            "%",
            "%zz",
            "%2e%2e%2f%2e%2e%2f",
            "%252e%252e%252f",
            "%25",
            "a;b=c",
            "%3B",
            "a%0d%0aX:%20y");

    private static final List<String> HEADERS = List.of(
            "Accept: " + "text/html;q=0.1,".repeat(800),
            "Accept: */*;q=nonsense, application/json;q=2",
            "Accept: ;;;,,,",
            "Accept-Language: " + "x-".repeat(2_000),
            "Accept-Encoding: gzip;q=NaN, *;q=-1",
            "Range: bytes=99999999999999999999-",
            "If-None-Match: \"",
            "If-None-Match: " + "\"a\",".repeat(3_000),
            "If-Modified-Since: Sun, 99 Foo 99999 99:99:99 GMT",
            "Prefer: handling=lenient; handling=strict, wait=-1, respond-async=\"",
            "Prefer: " + ",".repeat(5_000),
            "Authorization: Basic",
            "Authorization: Basic !!!!",
            "Authorization: Basic AAAA",
            "Authorization: Basic Og==",
            "Authorization: Basic /w==",
            "Authorization: Bearer",
            "Authorization: Bearer a..b",
            "Authorization: Digest x",
            "Authorization: \u00ff\u00fe",
            "Cookie: " + "a=b;".repeat(2_000),
            "X-Forwarded-For: ' or 1=1",
            "X-Forwarded-Host: evil.example",
            "X-HTTP-Method-Override: DELETE",
            "Content-Encoding: gzip",
            "Origin: null",
            "Origin: https://evil.example",
            "Access-Control-Request-Method: \u00e9",
            "Idempotency-Key: " + "k".repeat(256),
            "Idempotency-Key: \u00ff",
            "Change-Reason: %00%0a%ff",
            "Change-Reason: %ED%A0%80",
            "Change-Reason: " + "r".repeat(1_001),
            "If-Match: \"r1",
            "If-Match: W/\"r1\", r1",
            "If-Match: \"r99999999999999999999\"",
            "If-Match: " + "\"x\",".repeat(3_000),
            "If-Match: *",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: ;",
            "Content-Type: application/json, text/plain",
            "Content-Type: text/csv");

    private static final List<byte[]> BODIES = List.of(
            bytes(""),
            bytes(" "),
            bytes("null"),
            bytes("true"),
            bytes("42"),
            bytes("\"text\""),
            bytes("[]"),
            bytes("[[[[{}]]]]"),
            bytes("{"),
            bytes("{}{}"),
            bytes("{\"id\":"),
            bytes("{\"id\":\"a\",\"id\":\"b\"}"),
            bytes("{\"id\":\"\\u0000\"}"),
            bytes("{\"id\":\"\\ud800\"}"),
            bytes("{\"id\":\"\\ud800\\ud800\",\"\\udc00\":1}"),
            bytes("{\"id\":\"a\0b\"}"),
            bytes("{\"\\u0000\":1}"),
            bytes("{\"id\":NaN}"),
            bytes("{\"id\":1e999999999}"),
            bytes("{\"figures\":[{\"value\":1e2147483647}]}"),
            bytes("{\"length\":" + "9".repeat(2_000) + "}"),
            bytes("{\"length\":-" + "9".repeat(900) + "e-9999999}"),
            bytes("[".repeat(100_000)),
            bytes("{\"a\":".repeat(20_000)),
            bytes("{\"title\":" + "{\"a\":".repeat(900) + "1" + "}".repeat(900) + "}"),
            bytes("{\"" + "k".repeat(60_000) + "\":1}"),
            bytes("{\"id\":\"" + "x".repeat(1_000_001) + "\"}"),
            bytes("{\"events\":[" + "{},".repeat(3_000) + "{}]}"),
            bytes("{\"__proto__\":{},\"constructor\":{},\"@type\":\"java.lang.Runtime\",\"class\":\"x\"}"),
            bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
            bytes("\ufeff{}"),
            "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_16LE),
            "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_16BE),
            new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'},
            new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', '}'},
            new byte[] {'{', '"', 'i', 'd', '"', ':', '"', (byte) 0xc0, (byte) 0x80, '"', '}'},
            new byte[] {(byte) 0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0},
            new byte[4_096],
            bytes("queries=" + "%7B".repeat(3_000)),
            bytes("queries=%7B%22q%22%3A%7B%22query%22%3A%22%00%22%7D%7D"),
            bytes("queries=%zz&queries=%FF"),
            bytes("a=b&".repeat(2_000)));

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/merge-patch+json",
            "application/x-ndjson",
            "text/plain",
            "text/plain; charset=UTF-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "multipart/form-data");

    @TestHTTPResource("/")
    URI service;

    private final Random random = new Random(20200206);
    private final List<String> offences = new ArrayList<>();
    private int sent;

    @Test
    void nothingThatIsSentMakesTheServiceFailOrChange() throws Exception {
        Draft victim = new Draft("victim");
        assertEquals(
                201,
                Writable.editor()
                        .contentType("application/json")
                        .body(victim.json())
                        .post("/api/v1/imports")
                        .statusCode());
        String before = state();

        JsonNode paths =
                JSON.readTree(get("/q/openapi?format=json").asByteArray()).path("paths");
        for (String path : names(paths)) {
            for (String method : names(paths.path(path))) {
                attack(method.toUpperCase(Locale.ROOT), path, paths.path(path).path(method));
            }
        }
        mutations(victim);
        noHttp();

        assertEquals("", String.join("\n", offences), sent + " requests");
        assertTrue(sent > 1_000, sent + " requests");
        assertEquals(before, state());
        get("/q/health").then().statusCode(200);
        get("/api/v1/events/victim-sent").then().statusCode(200);
    }

    private static String state() {
        return get("/api/v1/changes?limit=1").header("Frontline-Revision")
                + Sha256.of(get("/api/v1/export").asByteArray());
    }

    private void attack(String method, String path, JsonNode operation) {
        List<String> parameters = new ArrayList<>(List.of("unknown"));
        for (JsonNode parameter : operation.path("parameters")) {
            // An answer that waits, as asked for, is no defence.
            if (parameter.path("in").asText().equals("query")
                    && !parameter.path("name").asText().equals("wait_seconds")) {
                parameters.add(parameter.path("name").asText());
            }
        }
        boolean reads = method.equals("GET") || path.startsWith("/reconcile");
        for (int i = 0; i < DRAWS; i++) {
            if (path.contains("{")) {
                send(method, filled(path, hostile()), drawn(HEADERS), reads ? null : drawn(BODIES));
            }
            String parameter = drawn(parameters);
            send(method, filled(path, "victim-sent") + "?" + parameter + "=" + hostile(), null, null);
            send(method, filled(path, "victim-sent"), drawn(HEADERS), null);
            if (!reads || method.equals("POST")) {
                send(method, filled(path, "victim-sent"), "If-Match: \"r1\"", drawn(BODIES));
                send(method, filled(path, "victim-sent"), drawn(HEADERS), drawn(BODIES));
            }
        }
        for (String parameter : parameters) {
            String value = parameter + "=" + hostile() + "&";
            send(method, filled(path, "x") + "?" + value, null, null);
            String repeated = parameter + "=" + drawn(List.of("a", "hubei", "1", "%25", "2020"));
            send(
                    method,
                    filled(path, "x") + "?" + (repeated + "&").repeat(7_000 / (repeated.length() + 1)),
                    null,
                    null);
        }
    }

    /** Sound knowledge in which one value is another than it should be, as a trial run: some of it is sound still. */
    private void mutations(Draft victim) throws IOException {
        for (int i = 0; i < MUTATED; i++) {
            JsonNode document = JSON.readTree(victim.json().replace("victim", "mutant" + i));
            List<Runnable> places = new ArrayList<>();
            places(document, places);
            drawn(places).run();
            send("POST", "/api/v1/imports?dry_run=true", null, JSON.writeValueAsBytes(document));
        }
    }

    private void places(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                places.add(() -> object.set(field.getKey(), value()));
                places(field.getValue(), places);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, value()));
                places(array.get(i), places);
            }
        }
    }

    private JsonNode value() {
        try {
            return switch (random.nextInt(3)) {
                case 0 -> JSON.getNodeFactory().textNode(drawn(TEXTS));
                case 1 ->
                    JSON.readTree(drawn(List.of(
                            "null",
                            "[]",
                            "{}",
                            "[null]",
                            "-1",
                            "0",
                            "1e30",
                            "1e-30",
                            "2147483648",
                            "true",
                            "0.5",
                            "[[]]")));
                default -> JSON.getNodeFactory().textNode("x".repeat(1 + random.nextInt(5_000)));
            };
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What is no HTTP gets a bare status, or none, but does no harm. */
    private void noHttp() {
        for (String head : List.of(
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nBad Header\0: y\r\n\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(70_000) + "\r\n\r\n",
                "GET /" + "y".repeat(70_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\nConnection: close\r\n\r\n",
                "POST /api/v1/events HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\nConnection: close\r\n\r\n{}",
                "POST /api/v1/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\nConnection: close\r\n\r\nzz\r\n",
                "GET /api/v1/events HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/events HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET http://evil.example/api/v1/events HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")) {
            String answer = exchange(head.getBytes(StandardCharsets.ISO_8859_1), true);
            if (answer.matches("(?s)HTTP/1.1 5.*")) {
                offences.add(told(head) + " -> " + told(answer));
            }
        }
    }

    private void send(String method, String target, String header, byte[] body) {
        StringBuilder head = new StringBuilder(
                method + " " + target + " HTTP/1.1\r\nHost: " + service.getAuthority() + "\r\nConnection: close\r\n");
        if (header != null) {
            head.append(header).append("\r\n");
        }
        if (header == null || !header.startsWith("Authorization")) {
            head.append("Authorization: ").append(Writable.CREDENTIALS).append("\r\n");
        }
        if (body != null) {
            if (header == null || !header.startsWith("Content-Type")) {
                String type = target.endsWith("dry_run=true") ? TYPES.get(0) : drawn(TYPES);
                head.append("Content-Type: ").append(type).append("\r\n");
            }
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body == null ? new byte[0] : body);
        String answer = exchange(request.toByteArray(), false);
        boolean sound = answer.matches("(?s)HTTP/1.1 [23].*")
                || answer.matches("(?s)HTTP/1.1 4.*") && answer.contains("application/problem+json");
        if (!sound
                || answer.matches("(?s).*(org\\.frontlinekb|java\\.lang|[a-z]Exception\\b|hibernate|h2database).*")) {
            offences.add(told(method + " " + target + " [" + header + "] "
                            + (body == null ? "" : new String(body, StandardCharsets.ISO_8859_1)))
                    + " -> " + told(answer));
        }
    }

    private String exchange(byte[] request, boolean mayEndEarly) {
        sent++;
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(120_000);
            try {
                socket.getOutputStream().write(request);
                if (mayEndEarly) {
                    socket.shutdownOutput();
                }
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException reset) {
                // The service need not read to the end what it has refused.
                return mayEndEarly ? "" : "no answer: " + reset;
            }
        } catch (IOException away) {
            return "no answer: " + away;
        }
    }

    private String hostile() {
        if (random.nextInt(4) == 0) {
            return drawn(ENCODED);
        }
        String encoded = URLEncoder.encode(drawn(TEXTS), StandardCharsets.UTF_8).replace("+", "%20");
        // Longer addresses are refused before anything else; other tests see to that.
        return encoded.length() > 7_000 ? encoded.substring(0, 6_993) : encoded;
    }

    private static String filled(String path, String value) {
        return path.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(value));
    }

    private <T> T drawn(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static TreeSet<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String told(String text) {
        return text.substring(0, Math.min(LONGEST_TOLD, text.length())).replaceAll("\\p{Cntrl}+", " ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
