package org.frontlinekb.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the Lucene index, which one process at a time may use; the lock ends with the process, however it ends. */
final class IndexFolder implements AutoCloseable {

    private final FileChannel channel;

    private IndexFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the folder for this process.
     *
     * @throws IllegalStateException if another has it
     */
    static IndexFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IllegalStateException(
                        "The search index in " + folder.toAbsolutePath().normalize()
                                + " is in use by another process. A Lucene index has one writing process: stop the other one, give "
                                + "this one a data folder of its own (frontline.data), or let both use one OpenSearch "
                                + "(frontline.search.backend=opensearch).");
            }
            removeOldVersions(folder);
            return new IndexFolder(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The search index's folder " + folder + " cannot be used", e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** What an earlier version of the service left: its schema was another one, and everything in it is derived. */
    private static void removeOldVersions(Path folder) throws IOException {
        List<Path> old;
        try (Stream<Path> all = Files.list(folder)) {
            old = all.filter(path -> path.getFileName().toString().matches("(entry|state)-v\\d+"))
                    .filter(path -> !path.getFileName().toString().endsWith("-v" + IndexEntry.VERSION))
                    .toList();
        }
        for (Path path : old) {
            try (Stream<Path> content = Files.walk(path)) {
                for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
