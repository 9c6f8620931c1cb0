package org.frontlinekb.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipInputStream;
import org.frontlinekb.Database;
import org.frontlinekb.history.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a copy of H2's file and writers get out of each other's way. */
class BackupCopyTest {

    private static final int ROWS = 40_000;
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void beginsBetweenTwoWritesAndLetsTheNextWriteBeforeItIsWhole() throws Exception {
        assumeFalse(Database.isServer(), "the driver of H2 is in the default build alone");
        Path copy = folder.resolve("copy.zip");
        String original = "jdbc:h2:file:" + folder.resolve("original");
        try (Connection connection = DriverManager.getConnection(original);
                Statement statement = connection.createStatement()) {
            statement.execute("create table t as select x, secure_rand(1000) as r from system_range(1, " + ROWS + ")");
            Turn writer = Turn.await(Duration.ZERO);
            CompletableFuture<Void> copying = CompletableFuture.runAsync(() -> copy(statement, copy));
            Thread.sleep(200);
            assertFalse(Files.exists(copy), "it waits for the writer");
            writer.close();
            while (!Files.exists(copy)) {
                Thread.sleep(1);
            }
            Turn.await(LONG).close();
            assertFalse(copying.isDone(), "others may write while it is copied");
            copying.get();
        }
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(copy))) {
            Files.copy(zip, folder.resolve(zip.getNextEntry().getName()), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Connection connection = DriverManager.getConnection(original);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            assertEquals(ROWS, rows.getInt(1));
        }
    }

    private static void copy(Statement statement, Path to) {
        try {
            BackupResource.copy(statement, to);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
