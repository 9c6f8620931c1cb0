package org.frontlinekb.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests at the edge of HTTP. */
@QuarkusTest
class RequestsTest {

    @TestHTTPResource("/")
    URI service;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/regions/%zz, hexadecimal",
        "/api/v1/regions/%f, hexadecimal",
        "/api/v1/regions/%ff, UTF-8",
        "/api/v1/regions?parent=%zz, hexadecimal",
        "/api/v1/regions?parent=%, hexadecimal",
        "/api/v1/regions?parent=%E6%AD, UTF-8",
        "/api/v1/regions?parent=%C0%AF, UTF-8",
        "/api/v1/regions?parent=武汉, percent-encode",
        "/api/v1/regions?parent=a|b, percent-encoded",
        "/%zz, hexadecimal",
        "/api/v1/regions/%00, U+0000",
        "/api/v1/regions/a%00/document, U+0000"
    })
    void saysWhatIsWrongWithAnAddress(String target, String reason) throws IOException {
        String answer = Exchange.line(service, "GET " + target + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"/problems/bad-request\""), answer);
        assertTrue(answer.contains(reason), answer);
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
    }

    /** One database keeps it, another does not: it is nothing that anybody looks for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/regions?within=%00",
                "/api/v1/events?person=%00",
                "/api/v1/events?q=%00",
                "/api/v1/events/timeline?unit=a%00",
                "/api/v1/search?q=a%00",
                "/api/v1/suggest?q=%00"
            })
    void refusesTheCharacterZeroInAParameter(String target) throws IOException {
        String answer = Exchange.line(service, "GET " + target + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("U+0000"), answer);
    }

    /** Beyond this the server answers by itself, with a bare status. */
    @Test
    void stillReadsHeadsThatAreNotLargerThanAllowed() {
        String longest = "/api/v1/regions/" + "a".repeat(8000 - "/api/v1/regions/".length());
        given().get(longest).then().statusCode(404);
        given().get(longest + "a").then().statusCode(414).body("detail", containsString("8001"));
        given().header("X-Large", "a".repeat(19_000))
                .get("/api/v1/regions")
                .then()
                .statusCode(200);
        given().header("X-Large", "a".repeat(20_000))
                .get("/api/v1/regions")
                .then()
                .statusCode(431);
    }

    /** Before it has read the body, so that no client sends it all for nothing. */
    @Test
    void refusesABodyThatIsTooLarge() throws IOException {
        String answer = Exchange.line(
                service,
                "POST /trial/document HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 2100000000");
        assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
        assertTrue(answer.contains("\"/problems/too-large\""), answer);
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, application/json; charset=GBK", "Content-Encoding, gzip"})
    void refusesABodyThatIsNotWhatItWouldBeReadAs(String header, String value) throws Exception {
        HttpResponse<byte[]> answer = Exchange.send(service, "POST", "/api/v1/imports", header, value);
        assertEquals(415, answer.statusCode());
        String problem = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(problem.contains("\"header\":\"" + header + "\""), problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/regions        | GET, HEAD, OPTIONS, POST
            /api/v1/regions/420100 | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
            /api/v1/regions/       | GET, HEAD, OPTIONS, POST
            /api/v1/vocabularies   | GET, HEAD, OPTIONS
            /                      | GET, HEAD, OPTIONS
            /q/openapi             | GET, HEAD, OPTIONS
            /q/health              | GET, HEAD, OPTIONS
            /trial/tagged          | GET, HEAD, OPTIONS, PUT
            /trial/document        | OPTIONS, POST
            """)
    void tellsTheMethodsOfEveryAddress(String address, String methods) {
        given().options(address).then().statusCode(204).header("Allow", methods);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | /api/v1/regions        | GET, HEAD, OPTIONS, POST
            BREW   | /api/v1/regions/420100 | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
            POST   | /trial/tagged          | GET, HEAD, OPTIONS, PUT
            GET    | /trial/document        | OPTIONS, POST
            """)
    void tellsTheMethodsWhenOneIsRefused(String method, String address, String methods) {
        given().request(method, address).then().statusCode(405).header("Allow", methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/foo", "/q/foo", "/api/v1/foo", "/api/v2", "/api/v1/regions/a/b"})
    void answersWithAProblemWhereNothingIs(String address) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS", "POST"}) {
            int status = given().request(method, address)
                    .then()
                    .contentType("application/problem+json")
                    .extract()
                    .statusCode();
            assertEquals(404, status, method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/regions", "/api/v1/regions/nowhere", "/q/openapi", "/q/swagger-ui/", "/%zz"})
    void guardsEveryAnswer(String address) throws IOException {
        String answer = Exchange.line(service, "GET " + address + " HTTP/1.1");
        assertTrue(answer.contains("X-Content-Type-Options: nosniff"), answer);
        assertTrue(answer.contains("Referrer-Policy: no-referrer"), answer);
        assertTrue(answer.contains("Content-Security-Policy: default-src 'none'"), answer);
    }
}
