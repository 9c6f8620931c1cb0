package org.frontlinekb.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DiscoveryTest {

    @Test
    void listsTheCollectionsAtTheRootOfTheApi() {
        given().get("/api/v1")
                .then()
                .statusCode(200)
                .body("items.url", hasItems("/api/v1/events", "/api/v1/people", "/api/v1/regions"))
                .body("items.title", not(hasItems("")))
                .body("links.description", startsWith("/q/openapi"));
        List<String> addresses = given().get("/api/v1").path("items.url");
        for (String address : addresses) {
            Response answer = given().get(address);
            if (answer.statusCode() == 400) {
                // Search and the like are there, but have to be told what for.
                answer.then().body("errors.message", everyItem(startsWith("is missing")));
            } else {
                answer.then().statusCode(200);
            }
        }
    }

    @Test
    void servesTheApiCatalogOfRfc9727() {
        given().get("/.well-known/api-catalog")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/linkset+json"))
                .contentType(containsString("profile=\"https://www.rfc-editor.org/info/rfc9727\""))
                .body("linkset[0].item.href", contains("/api/v1"))
                .body("linkset[1].anchor", startsWith("/api/v1"))
                .body("linkset[1].'service-desc'.href", contains("/q/openapi"))
                .body("linkset[1].'service-doc'.href", contains("/q/swagger-ui/"))
                .body("linkset[1].status.href", contains("/q/health"));
        assertTrue(given().head("/.well-known/api-catalog")
                .headers()
                .getValues("Link")
                .contains("</.well-known/api-catalog>; rel=\"api-catalog\""));
    }

    @Test
    void leadsFromTheStartPageToPagesThatExist() {
        String page = given().get("/").then().statusCode(200).extract().asString();
        List<String> links = new ArrayList<>();
        Matcher matcher = Pattern.compile("(?:href|src)=\"([^\"]*)\"").matcher(page);
        while (matcher.find()) {
            links.add(matcher.group(1));
        }
        assertEquals(5, links.size());
        for (String link : links) {
            given().get(link).then().statusCode(200);
        }
    }
}
