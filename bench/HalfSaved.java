import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints how often H2 saves half of a transaction (docs/adr/0002-h2-and-postgresql.md). Transactions add rows to six tables and say in a
 * seventh how many there are; another thread writes a row of its own, or reads, meanwhile. After it, the file is cut behind each chunk that H2 wrote, as
 * if the process had been killed then, opened by H2, and asked whether the number is that of the rows.
 *
 * <pre>java -cp 'target/classes:target/quarkus-app/lib/main/*' bench/HalfSaved.java RUNS</pre>
 */
class HalfSaved {

    private static final int TABLES = 6;
    private static final int BLOCK = 4096;
    private static final int MOST_FILES_OF_A_RUN = 150;
    private static final int MILLIS = 1_500;
    private static final Pattern LENGTH = Pattern.compile("len:([0-9a-f]+)");

    /** Who is there beside the writer, with which driver. */
    private record Trial(String name, String driver, boolean reader) {}

    private static final List<Trial> TRIALS = List.of(
            new Trial("H2's driver, another writer", "org.h2.Driver", false),
            new Trial("H2's driver, a reader that is rolled back", "org.h2.Driver", true),
            new Trial("H2Driver, a reader that is rolled back", "org.frontlinekb.h2.H2Driver", true));

    private final Trial trial;
    private final Path folder;
    private volatile boolean stop;

    HalfSaved(Trial trial, Path folder) {
        this.trial = trial;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        int runs = Integer.parseInt(arguments[0]);
        int[][] counts = new int[TRIALS.size()][3];
        for (int run = 0; run < runs; run++) {
            for (int i = 0; i < TRIALS.size(); i++) {
                Path folder = Files.createTempDirectory("half-saved");
                new HalfSaved(TRIALS.get(i), folder).run(run, counts[i]);
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
        System.out.println("| | files | not in step | not opened |\n| --- | ---: | ---: | ---: |");
        for (int i = 0; i < TRIALS.size(); i++) {
            System.out.printf("| %s | %d | %d | %d |%n", TRIALS.get(i).name, counts[i][0], counts[i][1], counts[i][2]);
        }
    }

    private void run(int seed, int[] count) throws Exception {
        Path file = folder.resolve("original.mv.db");
        long start;
        byte[] all;
        try (Connection keep = open("original")) {
            create(keep, new Random(seed));
            start = Files.size(file);
            List<Thread> threads = new ArrayList<>();
            threads.add(new Thread(this::write));
            threads.add(new Thread(this::beside));
            threads.forEach(Thread::start);
            Thread.sleep(MILLIS);
            stop = true;
            for (Thread thread : threads) {
                thread.join();
            }
            all = Files.readAllBytes(file);
        }
        List<Integer> ends = ends(all, start);
        for (int i = 0; i < ends.size(); i += Math.max(1, ends.size() / MOST_FILES_OF_A_RUN)) {
            Files.write(folder.resolve("cut.mv.db"), Arrays.copyOf(all, ends.get(i)));
            count[0]++;
            try (Connection cut = open("cut")) {
                count[1] += inStep(cut) ? 0 : 1;
            } catch (SQLException notOpened) {
                count[2]++;
            }
        }
    }

    private Connection open(String name) throws SQLException {
        try {
            Driver driver =
                    (Driver) Class.forName(trial.driver).getDeclaredConstructor().newInstance();
            return driver.connect(
                    "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000", new Properties());
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Tables made and dropped move the number of those to come, by which H2 orders its maps when it saves. */
    private static void create(Connection connection, Random random) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table head (id int primary key, n bigint)");
            statement.execute("insert into head values (1, 0)");
            statement.execute("create table elsewhere (n bigint)");
            statement.execute("insert into elsewhere values (0)");
            for (int t = 0; t < TABLES; t++) {
                statement.execute("create table t" + t + " (id varchar(60) primary key, n bigint unique, x varchar(200))");
                statement.execute("create index i" + t + " on t" + t + " (x)");
            }
            for (int i = random.nextInt(130); i > 0; i--) {
                statement.execute("create table passing (id int)");
                statement.execute("drop table passing");
            }
        }
    }

    private void write() {
        Random random = new Random(1);
        try (Connection connection = open("original");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop) {
                ResultSet head = statement.executeQuery("select n from head where id = 1 for update");
                head.next();
                long n = head.getLong(1);
                int rows = random.nextInt(3) == 0 ? 60 : 3;
                for (int i = 0; i < rows; i++) {
                    n++;
                    statement.executeUpdate("insert into t" + i % TABLES + " values ('" + UUID.randomUUID() + "', " + n
                            + ", '" + "x".repeat(100) + n + "')");
                }
                statement.executeUpdate("update head set n = " + n + " where id = 1");
                connection.commit();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void beside() {
        try (Connection connection = open("original");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!stop) {
                if (trial.reader) {
                    statement.executeQuery("select n from head where id = 1").next();
                    connection.rollback();
                } else {
                    statement.executeUpdate("update elsewhere set n = n + 1");
                    connection.commit();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Where the chunks end that were written after the tables were made. */
    private static List<Integer> ends(byte[] file, long start) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 2 * BLOCK; at + BLOCK <= file.length; at += BLOCK) {
            String header = new String(file, at, 60, StandardCharsets.ISO_8859_1);
            Matcher length = LENGTH.matcher(header);
            if (header.startsWith("chunk:") && length.find()) {
                int end = at + Integer.parseInt(length.group(1), 16) * BLOCK;
                if (end > start && end <= file.length) {
                    ends.add(end);
                }
            }
        }
        return ends;
    }

    private static boolean inStep(Connection connection) throws SQLException {
        long rows = 0;
        long newest = 0;
        try (Statement statement = connection.createStatement()) {
            for (int t = 0; t < TABLES; t++) {
                ResultSet table = statement.executeQuery("select count(x), coalesce(max(n), 0) from t" + t);
                table.next();
                rows += table.getLong(1);
                newest = Math.max(newest, table.getLong(2));
            }
            ResultSet head = statement.executeQuery("select n from head");
            head.next();
            return head.getLong(1) == rows && newest == rows;
        }
    }
}
