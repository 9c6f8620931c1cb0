package org.frontlinekb.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProblemTest {

    /** What leads to those problems that HTTP alone can lead to; the others come from resources, as the trial's do. */
    private static final Map<ProblemType, Supplier<Response>> REQUESTS = Map.of(
            ProblemType.BAD_PARAMETER,
            () -> given().get("/api/v1/regions?nope=1"),
            ProblemType.BAD_REQUEST,
            () -> given().urlEncodingEnabled(false).get("/api/v1/regions/%ff"),
            ProblemType.UNKNOWN_ENTRY,
            () -> given().get("/api/v1/regions/nowhere"),
            ProblemType.UNKNOWN_ADDRESS,
            () -> given().get("/nowhere"),
            ProblemType.METHOD_NOT_ALLOWED,
            () -> given().delete("/api/v1/regions"),
            ProblemType.NOT_ACCEPTABLE,
            () -> given().accept("image/png").get("/api/v1/regions"),
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            () -> given().contentType("text/csv").body("a,b").post("/trial/document"),
            ProblemType.HEADERS_TOO_LARGE,
            () -> given().header("X-Large", "a".repeat(21_000)).get("/api/v1/regions"),
            ProblemType.URI_TOO_LONG,
            () -> given().get("/api/v1/regions?parent=" + "a".repeat(9_000)));

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void comesAsTheCatalogueSays(ProblemType type) {
        Response answer = REQUESTS.getOrDefault(type, () -> given().get("/trial/problems/" + type.slug()))
                .get();
        answer.then()
                .statusCode(type.status)
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo("/problems/" + type.slug()))
                .body("title", equalTo(type.title))
                .body("status", equalTo(type.status));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void isExplainedAtItsType(ProblemType type) {
        String page = given().get(type.uri())
                .then()
                .statusCode(200)
                .contentType("text/html")
                .extract()
                .asString();
        for (String text : new String[] {type.title, type.cause, type.mend, String.valueOf(type.status)}) {
            assertEquals(true, page.contains(text), text);
        }
    }

    @Test
    void areListedAsACatalogue() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .body(
                        "type",
                        contains(Arrays.stream(ProblemType.values())
                                .map(ProblemType::uri)
                                .toArray()));
    }

    @Test
    void listsTheFormatsThatCanBeServed() {
        given().accept("image/png")
                .get("/api/v1/regions")
                .then()
                .body("errors[0].header", equalTo("Accept"))
                .body("errors[0].message", containsString("image/png"))
                .body("errors[0].allowed", hasItems("application/json", "text/csv", "application/geo+json"));
        given().accept("image/png")
                .get("/problems/bad-parameter")
                .then()
                .body("errors[0].allowed", contains("text/html"));
    }

    @Test
    void listsTheFormatsThatAreRead() {
        given().contentType("text/csv")
                .body("a,b")
                .post("/trial/document")
                .then()
                .body("errors[0].header", equalTo("Content-Type"))
                .body("errors[0].allowed", contains("application/json"));
    }

    @Test
    void keepsAStatusThatHasNoTypeOfItsOwn() {
        given().get("/trial/teapot").then().statusCode(418).body("type", equalTo("/problems/request-refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/trial/failure", "/trial/route-failure"})
    void saysNothingOfTheInside(String address) {
        String body = given().header("X-Request-ID", "from-a-proxy.1")
                .get(address)
                .then()
                .statusCode(500)
                .contentType(Problem.MEDIA_TYPE)
                .header("X-Request-ID", "from-a-proxy.1")
                .body("detail", equalTo("The failure was logged under the request's id, from-a-proxy.1"))
                .extract()
                .asString();
        for (String inside : new String[] {"secret", "Exception", "java", "org.frontlinekb", "\tat "}) {
            assertFalse(body.contains(inside), body);
        }
    }
}
