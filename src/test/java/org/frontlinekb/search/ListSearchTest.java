package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** {@code q=} on the lists: the list's own filters and order over what search finds. */
@QuarkusTest
class ListSearchTest {

    @Test
    void narrowsAListToWhatSearchFinds() {
        given().queryParam("q", "口罩")
                .queryParam("fields", "id")
                .get("/api/v1/quotes")
                .then()
                .statusCode(200)
                .body("items.id", contains("xu-ying-on-helping"));
    }

    @Test
    void joinsWordsWithTheFiltersOfTheList() {
        given().queryParam("q", "医院")
                .queryParam("kind", "hospital")
                .queryParam("region", "hubei")
                .get("/api/v1/units")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder("wuhan-jinyintan-hospital"));
    }

    @Test
    void findsNothingWhereNothingHoldsTheWords() {
        given().queryParam("q", "volcano")
                .get("/api/v1/events")
                .then()
                .statusCode(200)
                .body("total.value", equalTo(0));
    }

    @Test
    void refusesToSearchForNothing() {
        given().queryParam("q", " ")
                .get("/api/v1/events")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("q"));
    }

    @Test
    void rebuildsTheIndexForAdministratorsOnly() {
        given().post("/api/v1/admin/index/rebuild").then().statusCode(401);
    }
}
