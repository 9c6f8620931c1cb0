package org.frontlinekb.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.Test;

/** Why connections to H2 are kept. */
@QuarkusTest
class H2PoolTest {

    @Inject
    AgroalDataSource pool;

    @Test
    void keepsConnectionsHoweverLongTheyAreIdle() {
        var settings = pool.getConfiguration().connectionPoolConfiguration();
        assertEquals(Duration.ZERO, settings.reapTimeout());
        assertEquals(Duration.ZERO, settings.maxLifetime());
    }

    /** If this fails, H2 has been mended, and nothing asks for that any more but a file that stays open. */
    @Test
    void aCheckFailsWhereTheConnectionThatMadeItIsClosed() throws SQLException {
        String url = "jdbc:h2:mem:checks";
        try (Connection other = DriverManager.getConnection(url)) {
            try (Connection maker = DriverManager.getConnection(url)) {
                maker.createStatement().execute("create table t (kind varchar(9) check (kind in ('a', 'b')))");
                assertEquals(1, other.createStatement().executeUpdate("insert into t values ('a')"));
            }
            SQLException invalid = assertThrows(
                    SQLException.class, () -> other.createStatement().execute("insert into t values ('a')"));
            assertEquals(ErrorCode.CHECK_CONSTRAINT_INVALID, invalid.getErrorCode());
        }
    }
}
