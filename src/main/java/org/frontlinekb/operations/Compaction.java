package org.frontlinekb.operations;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.EmbeddedDatabase;

/**
 * Writes the embedded database's file anew when the service stops, if most of it is no longer in use: a large import leaves a file
 * many times as large as what is in it, which H2 by itself gives back bit by bit over many stops. The old file stays until the
 * new one is whole.
 */
@ApplicationScoped
public class Compaction {

    /** Part of the file that is in use, in percent; below it the file is written anew. */
    private static final int LEAST_USED = 50;

    /** After everything that still writes. */
    private static final int LAST = 10_000;

    /** Not while something is not committed, such as an import that the next start runs again: to wait for that takes long. */
    private static final String MOSTLY_IN_VAIN =
            "select 1 from information_schema.settings where setting_name = 'info.CHUNKS_FILL_RATE'"
                    + " and cast(setting_value as int) < " + LEAST_USED
                    + " and not exists (select 1 from information_schema.sessions where contains_uncommitted)";

    private final DataSource database;
    private final boolean file;

    Compaction(DataSource database, @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url) {
        this.database = database;
        this.file = EmbeddedDatabase.isFileAt(url.orElse(""));
    }

    void compact(@Observes @Priority(LAST) ShutdownEvent stop) {
        if (!file) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (isMostlyInVain(statement)) {
                Log.info("Most of the database's file is no longer in use; it is written anew");
                statement.execute("shutdown compact");
                // Closed with the database: nothing for the pool to take back.
                connection.abort(Runnable::run);
            }
        } catch (SQLException failure) {
            Log.warn("The database's file could not be written anew; it stays as it is", failure);
        }
    }

    private static boolean isMostlyInVain(Statement statement) throws SQLException {
        try (ResultSet yes = statement.executeQuery(MOSTLY_IN_VAIN)) {
            return yes.next();
        }
    }
}
