package org.frontlinekb.access;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Writable.class)
class AccessTest {

    private static final String WRITES = """
            POST,   /api/v1/imports,                 application/json
            POST,   /api/v1/imports,                 application/x-ndjson
            POST,   /api/v1/reports,                 application/json
            POST,   /api/v1/regions,                 application/json
            POST,   /api/v1/units,                   application/json
            POST,   /api/v1/people,                  application/json
            POST,   /api/v1/events,                  application/json
            POST,   /api/v1/quotes,                  application/json
            PUT,    /api/v1/events/x,                application/json
            PATCH,  /api/v1/events/x,                application/merge-patch+json
            DELETE, /api/v1/events/x,
            POST,   /api/v1/units/x/merge,           application/json
            POST,   /api/v1/people/x/merge,          application/json
            PUT,    /api/v1/reports/x/text,          text/plain
            DELETE, /api/v1/reports/x/text,
            """;

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void everyWriteNeedsAUser(String method, String path, String type) {
        request(given(), type)
                .request(method, path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void everyWriteNeedsTheRightPassword(String method, String path, String type) {
        request(Writable.impostor("lin"), type).request(method, path).then().statusCode(401);
        request(Writable.impostor("nobody"), type).request(method, path).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(textBlock = WRITES)
    void editsNeedTheRoleOfAnEditor(String method, String path, String type) {
        int expected = path.endsWith("/imports") ? 200 : 403;
        request(Writable.as("root"), type).request(method, path).then().statusCode(expected);
    }

    @Test
    void readingIsOpen() {
        get("/api/v1/export").then().statusCode(200);
        get("/api/v1/changes").then().statusCode(200);
        get("/api/v1/events").then().statusCode(200);
        given().header("Authorization", "Basic bm9ib2R5Om5vdGhpbmc=")
                .get("/api/v1/events")
                .then()
                .statusCode(200);
    }

    @Test
    void importsCannotBeReadByEverybody() {
        get("/api/v1/imports/x").then().statusCode(401);
        Writable.as("lin").get("/api/v1/imports/x").then().statusCode(404).body("detail", containsString("import"));
    }

    private static RequestSpecification request(RequestSpecification request, String type) {
        return type == null
                ? request
                : request.contentType(type)
                        .body((type.contains("ndjson") ? "\n" : "{}").getBytes(StandardCharsets.UTF_8));
    }
}
