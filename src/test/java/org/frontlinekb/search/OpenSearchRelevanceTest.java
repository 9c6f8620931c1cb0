package org.frontlinekb.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The table on a real OpenSearch node, and what happens when that node is gone. */
@QuarkusTest
@QuarkusTestResource(value = OpenSearch.class, restrictToAnnotatedClass = true)
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class OpenSearchRelevanceTest extends Relevance {

    /** How often the node may be asked whether it is back, a second between. */
    private static final int PATIENCE = 120;

    @BeforeEach
    @Override
    void withTheWholeIndex() {
        String missing = System.getProperty(OpenSearch.MISSING);
        assumeTrue(missing == null, missing);
        super.withTheWholeIndex();
    }

    static List<Case> cases() {
        return analysed();
    }

    @Test
    void marksAndCountsAsTheOtherEngineDoes() {
        given().get("/api/v1/search?q=火神山医院&kind=unit&facets=type,region")
                .then()
                .statusCode(200)
                .body("items[0].highlights.'name.zh'[0]", is("<em>火神山医院</em>"))
                .body("facets.type.values.find { it.value == 'hospital' }.label.zh", notNullValue())
                .body("total.relation", is("eq"));
    }

    @Test
    void rebuildsWithoutLosingAnything() {
        long entries = index.engine().count();
        assertEquals(entries, index.rebuild());
        assertEquals(entries, index.engine().count());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void saysThatItIsAwayWhileAllElseWorksAndComesBack() throws Exception {
        OpenSearch.kill();
        given().get("/api/v1/search?q=武汉")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", is("/problems/search-away"));
        given().get("/api/v1/events").then().statusCode(200);
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'search' }.data.state", is("degraded"));

        Process again = OpenSearch.again();
        try {
            int status = 503;
            for (int i = 0; i < PATIENCE && status != 200; i++) {
                Thread.sleep(1_000);
                status = given().get("/api/v1/search?q=武汉").statusCode();
            }
            assertEquals(200, status);
            assertEquals("region/hubei-wuhan", keys("武汉").get(0));
        } finally {
            again.destroy();
        }
    }
}
