package org.frontlinekb.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;

/** The service starts and answers while the issuer of tokens cannot be reached. */
@QuarkusTest
@TestProfile(IssuerAwayTest.Away.class)
class IssuerAwayTest {

    /** An issuer at an address where nobody listens. */
    public static class Away extends Writable {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + unused());
            return settings;
        }

        private static int unused() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    @Test
    void saysThatTokensCannotBeCheckedNow() {
        given().auth()
                .oauth2("eyJhbGciOiJSUzI1NiJ9.e30.AAAA")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/tokens-unchecked"));
    }

    @Test
    void takesPasswordsMeanwhile() {
        Writable.editor()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/events")
                .then()
                .statusCode(422);
        get("/api/v1/events").then().statusCode(200);
    }
}
