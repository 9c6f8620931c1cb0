package org.frontlinekb.http;

import static io.restassured.RestAssured.given;
import static org.frontlinekb.http.Exchange.header;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RepresentationsTest {

    private static final String REGIONS = "/api/v1/regions?limit=2";

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @ValueSource(strings = {REGIONS, "/api/v1/regions/420100", "/problems", "/problems/bad-parameter", "/", "/api/v1"})
    void tagsStronglyAndAnswers304ToThoseWhoHaveTheTag(String address) throws Exception {
        String tag = tag(address);
        assertTrue(tag.matches("\"[A-Za-z0-9_-]{22}\""), tag);

        for (String known : Set.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<byte[]> answer = Exchange.send(service, "GET", address, "If-None-Match", known);
            assertEquals(304, answer.statusCode(), known);
            assertEquals(0, answer.body().length);
            assertEquals(tag, header(answer, "ETag"));
            assertEquals("Accept, Accept-Encoding", header(answer, "Vary"));
            assertNotEquals("", header(answer, "Cache-Control"));
            assertEquals("", header(answer, "Content-Type"));
        }
        assertEquals(
                200,
                Exchange.send(service, "GET", address, "If-None-Match", "\"other\"")
                        .statusCode());
    }

    @Test
    void tagsDifferentRepresentationsDifferently() throws Exception {
        Set<String> tags = Set.of(
                tag(REGIONS),
                tag("/api/v1/regions?limit=3"),
                tag(REGIONS, "Accept-Encoding", "gzip"),
                tag("/problems"));
        assertEquals(4, tags.size());
        assertEquals(tag(REGIONS), tag(REGIONS));
    }

    @Test
    void doesNotTakeThePlainRepresentationForTheCompressedOne() throws Exception {
        String plain = tag(REGIONS);
        String compressed = tag(REGIONS, "Accept-Encoding", "gzip");
        assertEquals(plain.replaceAll("\"$", "-gzip\""), compressed);
        assertEquals(200, status(REGIONS, "Accept-Encoding", "gzip", "If-None-Match", plain));
        assertEquals(304, status(REGIONS, "Accept-Encoding", "gzip", "If-None-Match", compressed));
        assertEquals(200, status(REGIONS, "If-None-Match", compressed));
    }

    @Test
    void tellsWhenTheKnowledgeLastChanged() throws Exception {
        String modified = lastModified();
        assertEquals(304, status(REGIONS, "If-Modified-Since", modified));
        assertEquals(200, status(REGIONS, "If-Modified-Since", "Sun, 06 Nov 1994 08:49:37 GMT"));
        assertEquals(200, status(REGIONS, "If-Modified-Since", "yesterday"));
        assertEquals(200, status(REGIONS, "If-Modified-Since", modified, "If-None-Match", "\"other\""));
    }

    @Test
    void letsDataBeRevalidatedAndWhatComesWithTheSoftwareBeKept() {
        given().get(REGIONS).then().header("Cache-Control", "no-cache");
        given().get("/problems").then().header("Cache-Control", "max-age=86400").header("Last-Modified", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {REGIONS, "/api/v1/regions/420100", "/problems/bad-parameter", "/.well-known/api-catalog"})
    void answersHeadAsGetWithoutTheBody(String address) throws Exception {
        HttpResponse<byte[]> get = Exchange.send(service, "GET", address);
        HttpResponse<byte[]> head = Exchange.send(service, "HEAD", address);
        assertEquals(200, head.statusCode());
        assertEquals(0, head.body().length);
        assertEquals(String.valueOf(get.body().length), header(head, "Content-Length"));
        assertEquals(names(get), names(head));
        for (String name : Set.of("ETag", "Content-Type", "Content-Length", "Vary", "Link", "Cache-Control")) {
            assertEquals(header(get, name), header(head, name), name);
        }
        HttpResponse<byte[]> compressed = Exchange.send(service, "HEAD", address, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(compressed, "Content-Encoding"));
        assertEquals(tag(address, "Accept-Encoding", "gzip"), header(compressed, "ETag"));
        assertEquals(
                304,
                Exchange.send(service, "HEAD", address, "If-None-Match", "*").statusCode());
    }

    @Test
    void compressesWhatIsTheSameUncompressed() throws Exception {
        byte[] plain = Exchange.send(service, "GET", REGIONS).body();
        HttpResponse<byte[]> compressed = Exchange.send(service, "GET", REGIONS, "Accept-Encoding", "gzip");
        assertEquals("gzip", header(compressed, "Content-Encoding"));
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertArrayEquals(plain, in.readAllBytes());
        }
    }

    /** The entity tag says what was sent: if the two disagreed, a cache would mix the representations up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "gzip;q=0",
                "identity",
                "*",
                "*;q=0",
                "gzip;q=0, *",
                "deflate",
                "deflate, gzip;q=0.5",
                "gzip, deflate, br, zstd",
                "br",
                "x"
            })
    void tagsAsCompressedExactlyWhatIsCompressed(String accepted) throws Exception {
        for (String address : Set.of(REGIONS, "/trial/stream")) {
            HttpResponse<byte[]> answer = Exchange.send(service, "GET", address, "Accept-Encoding", accepted);
            boolean compressed = header(answer, "Content-Encoding").equals("gzip");
            assertEquals(compressed ? "gzip" : "", header(answer, "Content-Encoding"));
            assertEquals(compressed, header(answer, "ETag").endsWith("-gzip\""), accepted);
        }
    }

    @Test
    void tagsAStreamWithoutWritingIt() throws Exception {
        HttpResponse<byte[]> stream = Exchange.send(service, "GET", "/trial/stream");
        assertEquals(14_000, stream.body().length);
        String tag = header(stream, "ETag");
        assertEquals(tag, tag("/trial/stream"));
        assertEquals(304, status("/trial/stream", "If-None-Match", tag));
        assertEquals(304, status("/trial/unread-stream", "If-None-Match", "*"));
        assertEquals(200, Exchange.send(service, "HEAD", "/trial/unread-stream").statusCode());
    }

    @Test
    void keepsATagThatTheResourceKnows() throws Exception {
        HttpResponse<byte[]> answer = Exchange.send(service, "GET", "/trial/tagged");
        assertEquals("\"mine\"", header(answer, "ETag"));
        assertEquals("text/plain;charset=UTF-8", header(answer, "Content-Type"));
        assertEquals("\"mine-gzip\"", tag("/trial/tagged", "Accept-Encoding", "gzip"));
        assertEquals(304, status("/trial/tagged", "If-None-Match", "\"mine\""));
    }

    @Test
    void letsAWriterUseTheTagOfTheCompressedRepresentation() {
        given().header("If-Match", "\"mine-gzip\", \"other\"")
                .put("/trial/tagged")
                .then()
                .body(equalTo("\"mine\", \"other\""));
    }

    @Test
    void leavesProblemsUntagged() {
        given().get("/api/v1/regions/nowhere")
                .then()
                .statusCode(404)
                .header("ETag", nullValue())
                .header("Last-Modified", nullValue());
    }

    @Test
    void saysTheDateAndWhatTheAnswerDependsOn() {
        given().get(REGIONS)
                .then()
                .header("Vary", "Accept, Accept-Encoding")
                .header("Date", matchesPattern("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT"));
        given().get("/q/openapi")
                .then()
                .header("Vary", "Accept, Accept-Encoding")
                .body(not(emptyString()));
    }

    /** There is none while the second of the last change, or of the start, is not over. */
    private String lastModified() throws Exception {
        while (true) {
            String modified = header(Exchange.send(service, "GET", REGIONS), "Last-Modified");
            if (!modified.isEmpty()) {
                return modified;
            }
            Thread.sleep(100);
        }
    }

    private String tag(String address, String... headers) throws Exception {
        return header(Exchange.send(service, "GET", address, headers), "ETag");
    }

    private int status(String address, String... headers) throws Exception {
        return Exchange.send(service, "GET", address, headers).statusCode();
    }

    private static Set<String> names(HttpResponse<?> response) {
        return response.headers().map().keySet().stream()
                .map(String::toLowerCase)
                // There is none in the first second, see lastModified().
                .filter(name -> !name.equals("last-modified"))
                .collect(Collectors.toSet());
    }
}
