package org.frontlinekb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the tests: H2 in memory, or a real PostgreSQL server if that is what is built ({@code -Dpostgresql}).
 * Which one is told by the classes that are there, as in the service itself. The server is started with the first test and
 * ends with the last; each service that asks for a database of its own gets an empty one.
 */
public final class Database implements LauncherSessionListener {

    /** What the tests' application.properties reads. */
    private static final String URL = "test.database.url";

    /** The server's own database, for those who create others; a system property since several class loaders ask. */
    private static final String SERVER = "test.postgresql";

    /** As docs/operations.md tells users to create theirs. */
    public static final String ORDERED = "template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'";

    private static final String SETTING = "quarkus.datasource.jdbc.url";

    /** Before the first test, so that also the tests without a profile have their database. */
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (isServer() && System.getProperty(URL) == null) {
            System.setProperty(SERVER, server());
            System.setProperty(URL, create("test", ORDERED));
        }
    }

    /** Whether several processes can share a database. */
    public static boolean isServer() {
        try {
            Class.forName("org.h2.Driver", false, Database.class.getClassLoader());
            return false;
        } catch (ClassNotFoundException postgresql) {
            return true;
        }
    }

    /** The setting that gives a service an empty database of its own. */
    public static Map<String, String> empty(String name) {
        return Map.of(SETTING, url(name));
    }

    /** The same as an option of the packaged service. */
    public static String option(String name) {
        return "-D" + SETTING + "=" + url(name);
    }

    private static String url(String name) {
        return isServer()
                ? create(name, ORDERED)
                : "jdbc:h2:mem:" + name + "-" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }

    /**
     * Options that start the packaged service on the database of a data folder: always the same one for the same folder, as
     * H2's file is.
     */
    public static List<String> options(Path data) {
        if (!isServer()) {
            return List.of();
        }
        String key = SERVER + "." + data.toAbsolutePath();
        if (System.getProperty(key) == null) {
            System.setProperty(key, create("packaged", ORDERED));
        }
        return List.of("-D" + SETTING + "=" + System.getProperty(key));
    }

    /**
     * Creates an empty database on the server.
     *
     * @param how the options of {@code create database}
     * @return its URL
     */
    public static String create(String name, String how) {
        String database =
                (name + "_" + UUID.randomUUID()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        String server = System.getProperty(SERVER);
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database + " " + how);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return server.replaceFirst("/[^/?]*(?=\\?|$)", "/" + database);
    }

    /** A connection to a database of the server, whatever class loader asks. */
    public static Connection connect(String url) throws SQLException {
        try {
            Driver driver = (Driver) Class.forName("org.postgresql.Driver")
                    .getDeclaredConstructor()
                    .newInstance();
            return driver.connect(url, new Properties());
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** A server that somebody started for tests, such as CI, or one of our own. */
    private static String server() {
        String given = System.getenv("TEST_POSTGRESQL");
        if (given != null) {
            return given;
        }
        try {
            // Not there to compile against where H2 is built.
            return (String) Class.forName("org.frontlinekb.postgresql.Server")
                    .getMethod("start")
                    .invoke(null);
        } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
