package org.frontlinekb.postgresql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server of the tests' own, from a Maven artifact: nothing to install. It refuses to run as root; where root
 * may make user namespaces, it runs in one ({@code unshare}), and where not, TEST_POSTGRESQL names another server.
 */
public final class Server {

    private Server() {}

    /**
     * Starts it; it ends with this process.
     *
     * @return the URL of its own database, by a user who may create others and is no superuser
     */
    public static String start() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C")
                // Several services, each with a pool of its own.
                .setServerConfig("max_connections", "400")
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role frontline login createdb");
        }
        return server.getJdbcUrl("frontline", "postgres");
    }
}
