package org.frontlinekb.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import org.frontlinekb.Draft;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing with tokens of a configured issuer, beside users with passwords. */
@QuarkusTest
@TestProfile(TokenTest.WithIssuer.class)
class TokenTest {

    /** Users as elsewhere, and an issuer. */
    public static class WithIssuer extends Writable {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    @Test
    void takesATokenOfAnEditorAndRecordsWhoseItIs() {
        String name = "何 编辑";
        Draft draft = new Draft("by-token");
        given().auth()
                .oauth2(Issuer.signed(Issuer.claims(name, "editor")))
                .contentType("application/json")
                .body(draft.json())
                .post("/api/v1/imports")
                .then()
                .statusCode(201);
        get("/api/v1/events/by-token-sent/history").then().statusCode(200).body("items[0].author", equalTo(name));
    }

    @Test
    void takesTheRolesFromTheClaimGroups() {
        write(Issuer.signed(Issuer.claims("reader"))).statusCode(403).body("type", equalTo("/problems/forbidden"));
        write(Issuer.signed(Issuer.claims("reader", "Editor", "offline_access")))
                .statusCode(403);
        write(Issuer.signed(Issuer.claims("root", "admin"))).statusCode(403);
        write(Issuer.signed(Issuer.claims("lin", "editor"))).statusCode(422);
    }

    @Test
    void refusesATokenThatHasExpired() {
        invalid(Issuer.signed(
                Issuer.claims("lin", "editor").expiresAt(Instant.now().minusSeconds(60))));
    }

    @Test
    void refusesATokenThatHoldsForAnotherService() {
        invalid(Issuer.signed(Issuer.claims("lin", "editor").audience("another")));
        invalid(Issuer.signed(Issuer.claims("lin", "editor").audience("")));
    }

    @Test
    void refusesATokenOfAnotherIssuer() {
        invalid(Issuer.signed(Issuer.claims("lin", "editor").issuer("https://elsewhere.example")));
    }

    @Test
    void refusesATokenThatTheIssuerDidNotSign() {
        invalid(Issuer.forged(Issuer.claims("lin", "editor")));
        invalid(Issuer.unsigned(Issuer.claims("lin", "editor")));
        invalid(Issuer.confused(Issuer.claims("lin", "editor")));
    }

    @Test
    void refusesATokenThatWasTamperedWith() {
        String token = Issuer.signed(Issuer.claims("lin"));
        String other = Issuer.signed(Issuer.claims("lin", "editor"));
        invalid(token.split("\\.")[0] + "." + other.split("\\.")[1] + "." + token.split("\\.")[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "a.b.c",
                "eyJhbGciOiJSUzI1NiJ9..",
                "....",
                "e30.e30.e30",
                "%00",
                "a..c",
                "a.b.c.d.e",
                ".",
                "e30.W10.AA"
            })
    void refusesWhatIsNoToken(String token) {
        invalid(token);
    }

    @Test
    void refusesANameThatNoHistoryCanHold() {
        for (String name : List.of("x".repeat(201), "line\nbreak", "nul\0")) {
            String token = Issuer.signed(Issuer.claims(name, "editor"));
            Response response = given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(new Draft("unnamed").json())
                    .post("/api/v1/imports");
            assertTrue(List.of(401, 403).contains(response.statusCode()), response.asString());
            assertEquals("application/problem+json", response.contentType());
        }
    }

    @Test
    void takesPasswordsBesideTokens() {
        Writable.editor()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        named(Writable.impostor("lin").delete("/api/v1/events/x").then()).body("detail", containsString("password"));
    }

    @Test
    void namesBothWaysIn() {
        named(given().delete("/api/v1/events/x").then());
    }

    @Test
    void readsWhateverTheTokenSays() {
        given().auth().oauth2("nonsense").get("/api/v1/events").then().statusCode(200);
    }

    private static ValidatableResponse named(ValidatableResponse response) {
        List<String> challenges = response.statusCode(401)
                .contentType("application/problem+json")
                .extract()
                .headers()
                .getValues("WWW-Authenticate");
        assertEquals(List.of("Basic realm=\"frontline\", charset=\"UTF-8\"", "Bearer realm=\"frontline\""), challenges);
        return response;
    }

    private static void invalid(String token) {
        ValidatableResponse response = write(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", containsString("token"));
        assertTrue(
                response.extract()
                        .headers()
                        .getValues("WWW-Authenticate")
                        .contains("Bearer realm=\"frontline\", error=\"invalid_token\""),
                response.extract().headers().toString());
    }

    private static ValidatableResponse write(String token) {
        return given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then();
    }
}
