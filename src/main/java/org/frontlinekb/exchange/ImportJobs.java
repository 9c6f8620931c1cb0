package org.frontlinekb.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.frontlinekb.history.Author;
import org.frontlinekb.problem.Problem;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.problem.ProblemType;
import org.frontlinekb.report.Sha256;

/**
 * Runs large imports one after the other. What was sent is a file in the data folder, what it is to become a row: both are
 * there before the sender is answered, and the row says that it is done in the transaction that does it. So a crash at any
 * moment leaves either nothing or all of an import, and an unfinished one is run again.
 */
@ApplicationScoped
class ImportJobs {

    private static final String LOCK = "lock";

    private final Importer importer;
    private final Incoming incoming;
    private final DocumentFormat format;
    private final ObjectMapper json;
    private final Path folder;
    private final long largest;
    private final Map<String, Progress> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "imports");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean stopping;
    private FileChannel lock;

    ImportJobs(
            Importer importer,
            Incoming incoming,
            DocumentFormat format,
            ObjectMapper json,
            @ConfigProperty(name = "frontline.data") Path data,
            @ConfigProperty(name = "frontline.imports.max-size") long largest) {
        this.importer = importer;
        this.incoming = incoming;
        this.format = format;
        this.json = json;
        this.folder = data.resolve("imports");
        this.largest = largest;
    }

    /**
     * Before anything is loaded: what was sent to this instance is in its folder, which no other one may look after.
     *
     * @throws IllegalStateException if another process does
     */
    void open(@Observes @Priority(0) StartupEvent start) throws IOException {
        Files.createDirectories(folder);
        lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The system lets go of it when the process ends, however it ends.
        if (!locked(lock)) {
            lock.close();
            throw new IllegalStateException(
                    "The folder " + folder.toAbsolutePath().normalize()
                            + " is in use by another process. Give this one a data folder of its own (frontline.data).");
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    /** After the bundled knowledge, which imports may refer to. */
    void resume(@Observes @Priority(2) StartupEvent start) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(file -> !file.endsWith(LOCK)).toList();
        }
        if (left.isEmpty()) {
            return;
        }
        // Other instances have theirs in the same database; what was sent to them is in their folders.
        List<ImportJob> unfinished = QuarkusTransaction.requiringNew().call(ImportJob::unfinished).stream()
                .filter(job -> left.contains(spooled(job)))
                .toList();
        for (Path file : left) {
            if (unfinished.stream().noneMatch(job -> file.equals(spooled(job)))) {
                // Its sender was never answered, or it has ended.
                Files.delete(file);
            }
        }
        unfinished.forEach(job -> Log.infof("Running import %s again", job.id));
        unfinished.forEach(job -> enqueue(job.id));
    }

    void stop(@Observes ShutdownEvent stop) throws IOException {
        stopping = true;
        worker.shutdown();
        if (lock != null) {
            lock.close();
        }
    }

    /** What was sent, in a file that survives a crash. */
    record Received(String id, Path file, long size, String sha256) {}

    /**
     * Keeps what is sent.
     *
     * @throws ProblemException 413 if it is larger than allowed
     */
    Received receive(InputStream body) throws IOException {
        String id = UUID.randomUUID().toString();
        Path file = folder.resolve(id + ".part");
        long size = 0;
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new ProblemException(
                            ProblemType.TOO_LARGE, "The document has more than " + largest + " bytes", List.of());
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        } catch (ProblemException | IOException refused) {
            Files.deleteIfExists(file);
            throw refused;
        }
        return new Received(id, file, size, HexFormat.of().formatHex(digest.digest()));
    }

    /** Makes a job of what was received, in the caller's transaction; {@link #enqueue} starts it once that has committed. */
    ImportJob accept(Received received, ImportFormat form, boolean dryRun, Author author) throws IOException {
        ImportJob job = new ImportJob();
        job.id = received.id();
        job.state = ImportJob.State.QUEUED;
        job.form = form;
        job.dryRun = dryRun;
        job.size = received.size();
        job.author = author.name();
        job.reason = author.reason();
        job.receivedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (FileChannel file = FileChannel.open(received.file(), StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Files.move(received.file(), spooled(job), StandardCopyOption.ATOMIC_MOVE);
        job.persist();
        return job;
    }

    void enqueue(String id) {
        running.put(id, new Progress());
        worker.execute(() -> run(id));
    }

    /** How far a job is that waits or runs in this process. */
    Optional<Progress> progress(String id) {
        return Optional.ofNullable(running.get(id));
    }

    private Path spooled(ImportJob job) {
        return folder.resolve(job.id + "." + job.form.suffix);
    }

    private void run(String id) {
        try {
            run(change(id, found -> found.state = ImportJob.State.RUNNING));
        } catch (RuntimeException | IOException left) {
            Log.errorf(left, "Import %s: the next start does what is left of it", id);
        } finally {
            running.remove(id);
        }
    }

    private void run(ImportJob job) throws IOException {
        try {
            run(job, running.get(job.id));
        } catch (ProblemException refused) {
            end(job.id, ImportJob.State.REFUSED, refused.problem("/api/v1/imports/" + job.id));
        } catch (Exception | OutOfMemoryError failure) {
            if (stopping) {
                return; // it stays unfinished and is run again
            }
            String log = UUID.randomUUID().toString();
            Log.errorf(failure, "Import %s failed, id %s", job.id, log);
            end(
                    job.id,
                    ImportJob.State.FAILED,
                    ProblemType.INTERNAL_ERROR.problem(
                            "The failure was logged under the id " + log, "/api/v1/imports/" + job.id));
        }
        Files.deleteIfExists(spooled(job));
    }

    private void run(ImportJob job, Progress progress) throws IOException {
        Faults faults = new Faults();
        try (Spool spool = new Spool(job.id, folder.resolve(job.id + ".work"), format)) {
            incoming.read(
                    job.form,
                    Files.newInputStream(spooled(job)),
                    (kind, at, document, sound) -> {
                        spool.add(kind, at, document, sound);
                        progress.advances();
                    },
                    faults);
            spool.complete();
            QuarkusTransaction.requiringNew()
                    .timeout(Background.LONGEST_SECONDS)
                    .run(() -> {
                        Outcome taken = importer.take(spool, faults, job.by(), progress);
                        if (job.dryRun) {
                            throw new DryRun(taken);
                        }
                        ImportJob.<ImportJob>findById(job.id).done(taken);
                    });
        } catch (DryRun undone) {
            change(job.id, found -> found.done(undone.outcome));
        }
    }

    private void end(String id, ImportJob.State state, Problem problem) {
        change(id, job -> {
            job.end(state);
            try {
                job.problem = json.writeValueAsString(problem);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    private static ImportJob change(String id, Consumer<ImportJob> change) {
        return Background.write(() -> {
            ImportJob job = ImportJob.findById(id);
            change.accept(job);
            return job;
        });
    }
}
