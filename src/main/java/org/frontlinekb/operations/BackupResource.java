package org.frontlinekb.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.frontlinekb.access.Role;
import org.frontlinekb.history.Change;
import org.frontlinekb.history.EmbeddedDatabase;
import org.frontlinekb.history.Turn;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;

/**
 * Copies of the embedded database, made while the service runs. Here and in {@link Compaction} are the only statements that H2 alone
 * knows: a database server has tools of its own.
 */
@Path("/api/v1/admin/backups")
@Tag(name = "operations", description = "For whoever runs the service")
@RolesAllowed(Role.ADMIN)
public class BackupResource {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** How long a copy waits for a writer. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LOOK_EVERY_MILLIS = 10;

    private final DataSource database;
    private final java.nio.file.Path folder;

    BackupResource(DataSource database, @ConfigProperty(name = "frontline.data") java.nio.file.Path data) {
        this.database = database;
        this.folder = data.resolve("backups");
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "backUp",
            summary = "Copy the embedded database into a file beside it",
            description =
                    "It begins between two writes; reading and writing go on while it is copied. The answer comes when the copy is whole.")
    @APIResponse(
            responseCode = "200",
            description = "The copy is whole",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Backup.class)))
    @APIResponse(
            responseCode = "501",
            description = "The database is a server or in memory",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "503",
            description = "Another write, usually an import, has not ended in half a minute",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public synchronized Backup backUp() throws SQLException, IOException {
        long revision = QuarkusTransaction.requiringNew().call(Change::head);
        String name = "frontline-r" + revision + "-" + TIME.format(Instant.now()) + ".zip";
        java.nio.file.Path whole = folder.resolve(name);
        java.nio.file.Path part = folder.resolve(name + ".part");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!EmbeddedDatabase.isFileAt(connection.getMetaData().getURL())) {
                throw new ProblemException(ProblemType.NO_BACKUP_HERE, ProblemType.NO_BACKUP_HERE.cause, List.of());
            }
            Files.createDirectories(folder);
            copy(statement, part);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
        return new Backup(name, Files.size(whole), revision);
    }

    /**
     * Copies the database. H2 first saves what it has in memory, which asks for a {@link Turn}, then copies its file as that is; from
     * the first byte on, others may write.
     *
     * @throws jakarta.persistence.LockTimeoutException if another writer does not end in time
     */
    static void copy(Statement statement, java.nio.file.Path to) throws SQLException {
        try (Turn turn = Turn.await(PATIENCE)) {
            Thread watch = new Thread(() -> endOnceThereIs(to, turn), "backup");
            watch.start();
            try {
                statement.execute("BACKUP TO '" + to.toAbsolutePath().toString().replace("'", "''") + "'");
            } finally {
                watch.interrupt();
            }
        }
    }

    private static void endOnceThereIs(java.nio.file.Path file, Turn turn) {
        try {
            while (file.toFile().length() == 0) {
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
            turn.close();
        } catch (InterruptedException whole) {
            // It ends with the copy.
        }
    }
}
