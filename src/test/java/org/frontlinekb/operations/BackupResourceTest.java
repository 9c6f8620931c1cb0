package org.frontlinekb.operations;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.frontlinekb.Writable;
import org.junit.jupiter.api.Test;

/** {@link OperationsIT} makes copies; here the database is none in files. */
@QuarkusTest
@TestProfile(Writable.class)
class BackupResourceTest {

    private static final String BACKUPS = "/api/v1/admin/backups";

    @Test
    void saysWhereElseADatabaseIsCopiedThatIsNotInFiles() {
        Writable.as("root").post(BACKUPS).then().statusCode(501).body("type", is("/problems/no-backup-here"));
    }

    @Test
    void isForWhoAdministers() {
        given().post(BACKUPS).then().statusCode(401);
        Writable.editor().post(BACKUPS).then().statusCode(403);
    }
}
