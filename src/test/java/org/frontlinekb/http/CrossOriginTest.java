package org.frontlinekb.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Writable.class)
class CrossOriginTest {

    private static final String EDITOR = Writable.SITE;
    private static final String STRANGER = "https://stranger.example.org";

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/regions", "/api/v1/regions/nowhere", "/q/openapi", "/.well-known/api-catalog"})
    void letsAnySiteRead(String address) {
        given().header("Origin", STRANGER)
                .get(address)
                .then()
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Expose-Headers", containsString("ETag"))
                .header("Vary", not(containsString("Origin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void answersThePreflightOfAnySiteThatReads(String method) {
        preflight(STRANGER, method)
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", method)
                .header("Access-Control-Allow-Headers", containsString("If-None-Match"))
                .header("Access-Control-Max-Age", "7200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void letsOnlyConfiguredSitesWrite(String method) {
        preflight(EDITOR, method)
                .statusCode(204)
                .header("Access-Control-Allow-Origin", EDITOR)
                .header("Access-Control-Allow-Methods", method)
                .header("Access-Control-Allow-Headers", containsString("If-Match"))
                .header("Vary", containsString("Origin"));
        preflight(STRANGER, method)
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue())
                .header("Vary", containsString("Origin"));
    }

    @Test
    void letsAConfiguredSiteReadWhatItsWriteAnswered() {
        given().header("Origin", EDITOR)
                .header("If-Match", "\"x\"")
                .put("/trial/tagged")
                .then()
                .body(equalTo("\"x\""))
                .header("Access-Control-Allow-Origin", EDITOR)
                .header("Access-Control-Expose-Headers", containsString("Location"));
        given().header("Origin", STRANGER)
                .put("/trial/tagged")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    private static io.restassured.response.ValidatableResponse preflight(String origin, String method) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .options("/api/v1/regions")
                .then();
    }
}
