package org.frontlinekb.h2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class H2DriverTest {

    @Inject
    DataSource database;

    @TempDir
    Path folder;

    private interface End {
        void of(Connection reader) throws SQLException;
    }

    @Test
    void isTheServices() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertSame(
                    H2Driver.class,
                    connection.unwrap(JdbcConnection.class).getClass().getEnclosingClass());
        }
    }

    @Test
    void savesNothingOfOthersWhereAReaderIsRolledBack() throws SQLException {
        End afterReading = reader -> {
            try (Statement statement = reader.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from t")) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
            reader.rollback();
        };
        assertEquals(0, savesOfOthers(new H2Driver(), afterReading));
        assertEquals(0, savesOfOthers(new H2Driver(), Connection::rollback));
        // If these fail, H2 has been mended, and this driver has no purpose any more.
        assertTrue(savesOfOthers(new org.h2.Driver(), afterReading) > 0);
        assertTrue(savesOfOthers(new org.h2.Driver(), Connection::rollback) > 0);
    }

    /** How often H2 writes to its file as a reader ends, while somebody else has written and not committed. */
    private long savesOfOthers(Driver driver, End end) throws SQLException {
        try (Connection writer = open(driver);
                Connection reader = open(driver);
                Statement statement = writer.createStatement()) {
            statement.execute("create table if not exists t (id int)");
            writer.commit();
            statement.execute("insert into t values (1)");
            long before = saves(statement);
            end.of(reader);
            long saves = saves(statement) - before;
            writer.rollback();
            return saves;
        }
    }

    @Test
    void undoesWhatIsRolledBack() throws SQLException {
        try (Connection connection = open(new H2Driver());
                Statement statement = connection.createStatement()) {
            statement.execute("create table u (id int)");
            connection.commit();
            statement.execute("insert into u values (1)");
            connection.rollback();
            try (ResultSet rows = statement.executeQuery("select count(*) from u")) {
                rows.next();
                assertEquals(0, rows.getInt(1));
            }
        }
    }

    @Test
    void countsRowsWithTheRollbackAndNotWithWhatIsReadNext() throws SQLException {
        assertEquals(0, savesAfterALargeRollback(new H2Driver()));
        assertTrue(savesAfterALargeRollback(new org.h2.Driver()) > 0);
    }

    private long savesAfterALargeRollback(Driver driver) throws SQLException {
        try (Connection connection = open(driver);
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists v (id int)");
            connection.commit();
            statement.execute("insert into v select x from system_range(1, 5000)");
            connection.rollback();
            long before = saves(statement);
            connection.commit();
            return saves(statement) - before;
        }
    }

    @Test
    void transactionsNeedNoNewMapsLater() throws SQLException {
        try (Connection first = open(new H2Driver());
                Connection second = open(new H2Driver())) {
            long maps = maps(first);
            assertTrue(maps > 50, maps + " maps");
            second.createStatement().execute("select 1");
            assertEquals(maps, maps(first), "for a second transaction at the same time");
        }
    }

    private Connection open(Driver driver) throws SQLException {
        Connection connection =
                driver.connect("jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0", new Properties());
        connection.setAutoCommit(false);
        return connection;
    }

    private static long saves(Statement statement) throws SQLException {
        try (ResultSet value = statement.executeQuery(
                "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'")) {
            value.next();
            return value.getLong(1);
        }
    }

    private static long maps(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore().getMapNames().stream()
                .filter(name -> name.startsWith("undoLog"))
                .count();
    }
}
