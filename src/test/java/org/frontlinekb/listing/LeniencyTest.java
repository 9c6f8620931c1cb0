package org.frontlinekb.listing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class LeniencyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling=lenient",
                "respond-async, handling=lenient",
                "Handling=\"lenient\"",
                "wait=10, handling = lenient ; foo=bar"
            })
    void ignoresUnknownParametersForThoseWhoPreferIt(String prefer) {
        given().header("Prefer", prefer)
                .get("/api/v1/regions?limit=2&utm_source=mail")
                .then()
                .statusCode(200)
                .header("Preference-Applied", "handling=lenient")
                .header("Vary", containsString("Prefer"))
                .body("items", hasSize(2));
    }

    @Test
    void staysStrictAboutValues() {
        given().header("Prefer", "handling=lenient")
                .get("/api/v1/regions?limit=0&utm_source=mail")
                .then()
                .statusCode(400)
                .body("errors.parameter", equalTo(java.util.List.of("limit")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"handling=strict", "handling=strict, handling=lenient", "return=minimal", "lenient"})
    void staysStrictForEverybodyElse(String prefer) {
        given().header("Prefer", prefer)
                .get("/api/v1/regions?utm_source=mail")
                .then()
                .statusCode(400)
                .header("Preference-Applied", nullValue());
    }
}
