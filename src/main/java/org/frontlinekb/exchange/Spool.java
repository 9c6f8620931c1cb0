package org.frontlinekb.exchange;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.FlushModeType;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.frontlinekb.history.Document;
import org.frontlinekb.history.Kind;

/**
 * The entries of an import that need not fit into memory: their documents in a working file, where they stand in a table.
 * Filled by one pass over what was sent, then read as often as checking and writing need.
 */
final class Spool implements Brought, Closeable {

    private static final int CHUNK = 500;
    private static final int CLEARED_AT_ONCE = 10_000;
    /** Entries at hand: those that the ones around them refer to. */
    private static final int MOST_AT_HAND = 2_000;

    private record Key(Kind kind, String id) {}

    private final String job;
    private final DocumentFormat format;
    private final Path path;
    private final OutputStream written;
    private final List<ImportLine> waiting = new ArrayList<>(CHUNK);
    private final Map<Key, Optional<Item>> atHand = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Optional<Item>> eldest) {
            return size() > MOST_AT_HAND;
        }
    };

    private final Map<Kind, Map<String, Integer>> repeated = new EnumMap<>(Kind.class);

    private RandomAccessFile file;
    private long position;
    private int size;

    /** Begins anew, whatever an interrupted run has left. */
    Spool(String job, Path path, DocumentFormat format) throws IOException {
        this.job = job;
        this.path = path;
        this.format = format;
        clear(job);
        written = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    }

    /** Removes a job's lines, so many at once that no transaction becomes large. */
    static void clear(String job) {
        for (Kind kind : Kind.values()) {
            while (Background.write(() -> clearSome(job, kind))) {
                // again, until there is none
            }
        }
    }

    private static boolean clearSome(String job, Kind kind) {
        Integer first = Panache.getEntityManager()
                .createQuery(
                        "select min(l.sequence) from ImportLine l where l.jobId = :job and l.kind = :kind",
                        Integer.class)
                .setParameter("job", job)
                .setParameter("kind", kind)
                .getSingleResult();
        if (first != null) {
            Panache.getEntityManager()
                    .createQuery("delete from ImportLine l where l.jobId = :job and l.kind = :kind"
                            + " and l.sequence < :end")
                    .setParameter("job", job)
                    .setParameter("kind", kind)
                    .setParameter("end", first + CLEARED_AT_ONCE)
                    .executeUpdate();
        }
        return first != null;
    }

    void add(Kind kind, String at, Document document, boolean sound) {
        byte[] text = format.write(document).getBytes(StandardCharsets.UTF_8);
        ImportLine line = new ImportLine();
        line.jobId = job;
        line.sequence = size++;
        line.kind = kind;
        line.entryId = document.id() == null || document.id().length() > Document.ID_LENGTH ? null : document.id();
        line.at = at;
        line.sound = sound;
        line.position = position;
        line.length = text.length;
        try {
            written.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        position += text.length;
        waiting.add(line);
        if (waiting.size() == CHUNK) {
            store();
        }
    }

    private void store() {
        Background.write(() -> {
            waiting.forEach(Panache.getEntityManager()::persist);
            return null;
        });
        waiting.clear();
    }

    /** Ends the first pass: from now on the entries can be read. */
    void complete() throws IOException {
        store();
        written.close();
        file = new RandomAccessFile(path.toFile(), "r");
    }

    @Override
    public Optional<Item> find(Kind kind, String id) {
        Key key = new Key(kind, id);
        Optional<Item> item = atHand.get(key);
        if (item == null) {
            item = Panache.getEntityManager()
                    .createQuery(
                            "select l from ImportLine l where l.jobId = :job and l.kind = :kind and l.entryId = :id"
                                    + " order by l.sequence",
                            ImportLine.class)
                    .setParameter("job", job)
                    .setParameter("kind", kind)
                    .setParameter("id", id)
                    .setFlushMode(FlushModeType.COMMIT)
                    .setMaxResults(1)
                    .getResultList()
                    .stream()
                    .map(this::read)
                    .findFirst();
            atHand.put(key, item);
        }
        return item;
    }

    @Override
    public void each(Kind kind, Consumer<Item> consumer) {
        Map<String, Integer> firsts = repeated.computeIfAbsent(kind, this::repeated);
        int last = -1;
        List<ImportLine> chunk;
        do {
            // In the order of the key, whose first columns are the same in all of them: H2 sorts all lines otherwise.
            chunk = Panache.getEntityManager()
                    .createQuery(
                            "select l from ImportLine l where l.jobId = :job and l.kind = :kind and l.sequence > :last"
                                    + " order by l.jobId, l.kind, l.sequence",
                            ImportLine.class)
                    .setParameter("job", job)
                    .setParameter("kind", kind)
                    .setParameter("last", last)
                    .setFlushMode(FlushModeType.COMMIT)
                    .setMaxResults(CHUNK)
                    .getResultList();
            if (chunk.isEmpty()) {
                return;
            }
            for (ImportLine line : chunk) {
                last = line.sequence;
                Item item = read(line);
                if (line.entryId != null && firsts.getOrDefault(line.entryId, line.sequence) == line.sequence) {
                    atHand.putIfAbsent(new Key(kind, line.entryId), Optional.of(item));
                }
                consumer.accept(item);
            }
        } while (chunk.size() == CHUNK);
    }

    /**
     * Where those ids stand first that several lines of a kind have. In one pass by the index: asked chunk by chunk, the one
     * database or the other reads all lines each time.
     */
    private Map<String, Integer> repeated(Kind kind) {
        return Panache.getEntityManager()
                .createQuery(
                        "select l.entryId, min(l.sequence) from ImportLine l where l.jobId = :job and l.kind = :kind"
                                + " and l.entryId is not null group by l.jobId, l.kind, l.entryId having count(*) > 1",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("kind", kind)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }

    private Item read(ImportLine line) {
        try {
            byte[] text = new byte[line.length];
            file.seek(line.position);
            file.readFully(text);
            Document document = format.read(text, EntryType.of(line.kind).document(), new ArrayList<>());
            return new Item(line.sequence, line.at, document, line.sound);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        written.close();
        if (file != null) {
            file.close();
        }
        Files.deleteIfExists(path);
        clear(job);
    }
}
