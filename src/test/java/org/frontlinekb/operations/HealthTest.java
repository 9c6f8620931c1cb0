package org.frontlinekb.operations;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {

    @Test
    void tellsSchemaKnowledgeAndSearchApart() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("schema", "knowledge", "search"))
                .body("checks.find { it.name == 'schema' }.data.pending", is(0))
                .body("checks.find { it.name == 'knowledge' }.data.'knowledge/regions.csv'", is("loaded"));
    }
}
