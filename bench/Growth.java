import at.favre.lib.crypto.bcrypt.BCrypt;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Loads made-up knowledge of several sizes into the packaged service and prints how fast it is with each, as Markdown.
 *
 * <pre>java -cp 'target/quarkus-app/lib/main/*' bench/Growth.java 10000 100000</pre>
 *
 * <p>All reads bypass the cache of answers: they carry credentials. {@code -Dbench.seconds=} is how long each kind of read is
 * measured (4), {@code -Dbench.clients=} by how many clients at once (2), {@code -Dbench.java=} which Java runs the service,
 * {@code -Dbench.heap=} its heap, {@code -Dbench.search=} what searches; {@code -Dbench.plans=true} prints how the database goes about
 * the queries. {@code -Dbench.data=} is a folder that has the knowledge of the size given already: nothing is imported then.
 * {@code -Dbench.leave=} are kinds of reads to leave out, separated by commas. {@code -Dbench.postgresql=} is the database of a build for
 * PostgreSQL, as in {@code postgresql://127.0.0.1:5432/frontline?user=frontline}: empty, and of one size at a time, or with {@code -Dbench.data=}
 * the one that has the knowledge. Its owner may create databases; pg_dump and psql are on the path.
 */
class Growth {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "measured";
    private static final String BASIC = "Basic "
            + Base64.getEncoder().encodeToString(("bench:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    private static final int SECONDS = Integer.getInteger("bench.seconds", 4);
    private static final int CLIENTS = Integer.getInteger("bench.clients", 2);
    private static final int WARM_UP = Integer.getInteger("bench.warmup", 4);
    private static final String HEAP = System.getProperty("bench.heap", "1g");
    private static final String APP = System.getProperty("bench.app", "target/quarkus-app");
    private static final String DATA = System.getProperty("bench.data");
    private static final String POSTGRESQL = System.getProperty("bench.postgresql");
    private static final List<String> LEFT_OUT = List.of(System.getProperty("bench.leave", "none").split(","));
    private static final List<String> TYPES = List.of("supply", "duty", "treatment", "arrival", "meeting", "oath", "award");
    private static final List<String> STATUS = List.of("occurred", "ongoing", "planned", "called_for");
    private static final List<String> WORDS = List.of("口罩", "医疗队", "检查站", "党员 物资", "masks", "medical team", "采样", "康复");
    private static final List<String> REGIONS = List.of("hubei", "hubei-wuhan", "beijing", "shandong", "420100", "guangdong");

    /** What is printed, by its name and then by size. */
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    public static void main(String... sizes) throws Exception {
        if (sizes.length == 2 && sizes[0].equals("plans")) {
            plans(Path.of(sizes[1]));
            return;
        }
        new Growth().run(sizes.length == 0 ? new String[] {"10000", "100000"} : sizes);
    }

    private void run(String... sizes) throws Exception {
        for (String size : sizes) {
            Path folder = Files.createTempDirectory("frontline-growth");
            try {
                measure(Integer.parseInt(size), folder);
            } finally {
                delete(folder);
            }
            print(Arrays.copyOf(sizes, rows.values().iterator().next().size()));
        }
    }

    private void measure(int events, Path folder) throws Exception {
        if (DATA != null) {
            try (Service service = Service.start(Path.of(DATA))) {
                row("start to first answer, s", "%.2f", service.seconds);
                row("events in memory after, s", "%.1f", service.remembered(events));
                if (!System.getProperty("bench.search", "").equals("database")) {
                    row("search index caught up after, s", "%.1f", service.indexed());
                    row("search index, MB", "%.1f", megabytes(Path.of(DATA, "index")));
                }
                reads(service, events);
                export(service);
                row("resident after reads, MB", "%.0f", service.resident());
            }
            return;
        }
        Path lines = folder.resolve("knowledge.ndjson");
        generate(events, lines);
        long entries;
        try (Stream<String> all = Files.lines(lines)) {
            entries = all.count();
        }
        row("entries imported", "%,d", entries);
        Path data = folder.resolve("data");
        try (Service service = Service.start(data)) {
            row("first start to first answer, s", "%.2f", service.seconds);
            double seconds = service.load(lines);
            row("import, entries/s", "%,.0f", entries / seconds);
            row("import, s", "%.1f", seconds);
            row("search index caught up after, s", "%.1f", service.indexed());
            row("resident after load, MB", "%.0f", service.resident());
            row("database then, MB", "%.1f", database(data));
            row("stop after load, s", "%.1f", service.stop());
        }
        row("database, MB", "%.1f", database(data));
        row("search index, MB", "%.1f", megabytes(data.resolve("index")));
        try (Service again = Service.start(data)) {
            row("start again to first answer, s", "%.2f", again.seconds);
            row("resident after start, MB", "%.0f", again.resident());
            row("events in memory after, s", "%.1f", again.remembered(events));
            reads(again, events);
            export(again);
            row("resident after reads, MB", "%.0f", again.resident());
            row("stop again, s", "%.1f", again.stop());
        }
        if (Boolean.getBoolean("bench.plans")) {
            plans(data);
        }
        double bulk = POSTGRESQL == null ? runScript(data, folder) : restore(folder);
        row(POSTGRESQL == null ? "H2's own SCRIPT loaded by RUNSCRIPT, s" : "pg_dump's SQL loaded by psql, s", "%.1f", bulk);
        row("the same, entries/s", "%,.0f", entries / bulk);
    }

    private static void generate(int events, Path file) throws Exception {
        finish(
                Service.java("bench.generator"), "-cp", System.getProperty("java.class.path"), "bench/Knowledge.java",
                Integer.toString(events), file.toString());
    }

    private void reads(Service service, int events) throws Exception {
        int units = Math.max(20, events / 12);
        String cursors = "/api/v1/events?sort=-revision&limit=20";
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < 50 && cursors != null; i++) {
            pages.add(cursors);
            cursors = service.json(cursors).path("next").textValue();
        }
        List<String> deep = new ArrayList<>();
        String far = "/api/v1/events?limit=500";
        for (int i = 0; i < 40 && far != null; i++) {
            deep.add(far.replace("limit=500", "limit=20"));
            far = service.json(far).path("next").textValue();
        }
        Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
        kinds.put("entry", random -> "/api/v1/events/bench-event-" + random.nextInt(events));
        kinds.put("list of 20", random -> random.nextInt(3) == 0 ? "/api/v1/events" : pick(random, pages));
        kinds.put("list of 20, up to 20,000 events on", random -> pick(random, deep));
        kinds.put("filtered list, narrow", random -> switch (random.nextInt(3)) {
            case 0 -> "/api/v1/events?unit=bench-unit-" + random.nextInt(units);
            case 1 -> "/api/v1/events?report=bench-report-" + random.nextInt(Math.max(1, events / 20));
            default -> "/api/v1/quotes?event=bench-event-" + random.nextInt(events);
        });
        kinds.put("filtered list, wide", random -> switch (random.nextInt(4)) {
            case 0 -> "/api/v1/events?type=" + pick(random, TYPES) + "&status=" + pick(random, STATUS);
            case 1 -> "/api/v1/events?from=2020-02-01&to=2020-02-1" + random.nextInt(10);
            case 2 -> "/api/v1/events?region=" + pick(random, REGIONS);
            default -> "/api/v1/events?sort=-occurred&type=" + pick(random, TYPES);
        });
        kinds.put("facets", random -> "/api/v1/events?limit=1&facets=type,status,region,month&type=" + pick(random, TYPES));
        kinds.put("facets over all", random -> "/api/v1/events?limit=1&facets=type,status");
        kinds.put("search", random -> "/api/v1/search?q=" + encoded(pick(random, WORDS)));
        // Spaces make it another question of the same words: what was counted before is not known of it.
        kinds.put("search, facets", random -> "/api/v1/search?facets=kind,type&q="
                + encoded(" ".repeat(random.nextInt(90)) + pick(random, WORDS) + " ".repeat(random.nextInt(90))));
        kinds.put("search, facets counted before", random -> "/api/v1/search?facets=kind,type&q=" + encoded(pick(random, WORDS)));
        // Last: what they leave behind in a small heap is others' no more.
        kinds.put("statistics", random -> "/api/v1/statistics");
        kinds.keySet().removeIf(kind -> LEFT_OUT.stream().anyMatch(kind::startsWith));
        for (Map.Entry<String, Function<Random, String>> kind : kinds.entrySet()) {
            Times times = service.measure(kind.getValue());
            row(kind.getKey() + ", p50 ms", "%.1f", times.at(50));
            row(kind.getKey() + ", p99 ms", "%.1f", times.at(99));
            row(kind.getKey() + ", requests/s", "%,.0f", times.rate());
        }
    }

    /** Twice: what the JVM has not compiled yet takes the time of the first one. */
    private void export(Service service) throws Exception {
        for (String time : List.of("first", "second")) {
            long start = System.nanoTime();
            long bytes = service.drain("/api/v1/export");
            if (time.equals("first")) {
                row("export, MB", "%.1f", bytes / 1e6);
            }
            row(time + " export, MB/s", "%.1f", bytes / 1e6 / ((System.nanoTime() - start) / 1e9));
        }
    }

    /** What the database takes, in MB. */
    private static double database(Path data) throws Exception {
        if (POSTGRESQL == null) {
            return megabytes(data.resolve("frontline.mv.db"));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:" + POSTGRESQL);
                Statement statement = connection.createStatement();
                var size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1) / 1e6;
        }
    }

    /** The same rows by PostgreSQL's own means, indexes and checks included. */
    private static double restore(Path folder) throws Exception {
        String script = folder.resolve("rows.sql").toString();
        finish("pg_dump", "--no-owner", "--file=" + script, POSTGRESQL);
        String copy = POSTGRESQL.replaceFirst("/[^/?]+(\\?|$)", "/frontline_copy$1");
        finish("psql", "--quiet", "--command=create database frontline_copy template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'", POSTGRESQL);
        try {
            long start = System.nanoTime();
            finish("psql", "--quiet", "--set=ON_ERROR_STOP=1", "--file=" + script, copy);
            return (System.nanoTime() - start) / 1e9;
        } finally {
            finish("psql", "--quiet", "--command=drop database frontline_copy", POSTGRESQL);
        }
    }

    private static void finish(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed");
        }
    }

    /** The same rows by H2's own means, indexes and checks included. */
    private static double runScript(Path data, Path folder) throws Exception {
        Path script = folder.resolve("rows.sql");
        try (Connection from = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("frontline"), "frontline", "");
                Statement dump = from.createStatement()) {
            dump.execute("script to '" + script + "'");
        }
        long start = System.nanoTime();
        try (Connection to = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("copy"), "frontline", "");
                Statement load = to.createStatement()) {
            load.execute("runscript from '" + script + "'");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** How the database goes about what the service asks it, for docs/performance.md: what Hibernate makes of the queries, written by hand. */
    private static final List<String> QUERIES = List.of(
            "first page: select * from event order by ordered_on, id fetch first 21 rows only",
            "next page, same day: select * from event where ordered_on = date '2020-02-01' and id > 'bench-event-5'"
                    + " order by ordered_on, id fetch first 21 rows only",
            "next page, later: select * from event where ordered_on > date '2020-02-01' order by ordered_on, id fetch first 21 rows only",
            "next page, not so: select * from event where ordered_on > date '2020-02-01' or ordered_on = date '2020-02-01' and"
                    + " id > 'bench-event-5' order by ordered_on, id fetch first 21 rows only",
            "page of a type: select * from event where type = 'duty' order by type, ordered_on, id fetch first 21 rows only",
            "latest of a type: select * from event where type = 'duty' order by type desc, ordered_back desc, id fetch first 21 rows only",
            "how many of a type and status: select count(id) from event where type = 'duty' and status = 'CALLED_FOR'",
            "page of dates, a day each: select * from event where reach = 'DAY' and ordered_on between date '2020-02-01' and"
                    + " date '2020-02-15' order by reach, ordered_on, id fetch first 21 rows only",
            "page of dates, a month each: select * from event where reach = 'MONTH' and latest >= date '2020-02-01' and ordered_on"
                    + " between date '2020-01-02' and date '2020-02-15' order by reach, ordered_on, id fetch first 21 rows only",
            "how many of dates, a day each: select count(id) from event where reach = 'DAY' and ordered_on between date '2020-02-01'"
                    + " and date '2020-02-15'",
            "page of dates, not so: select * from event where (latest >= date '2020-02-01' or occurred_edtf is not null and latest is"
                    + " null) and (earliest <= date '2020-02-15' or occurred_edtf is not null and earliest is null)"
                    + " order by ordered_on, id fetch first 21 rows only",
            "page of a seldom unit: select * from event e where id in (select p.event_id from event_participant p where"
                    + " p.unit_id = 'bench-unit-100') order by ordered_on, id fetch first 21 rows only",
            "page of a frequent unit: select * from event e where exists (select 1 from event_participant p where p.event_id = e.id and"
                    + " p.unit_id = 'bench-unit-0') order by ordered_on, id fetch first 21 rows only",
            "page of a seldom region: select * from event e where id in (select p.event_id from event_region p join region r on"
                    + " r.id = p.region_id where r.path like 'hubei/hubei-wuhan/%') order by ordered_on, id fetch first 21 rows only",
            "page of a frequent region: select * from event e where exists (select 1 from event_region p join region r on"
                    + " r.id = p.region_id where p.event_id = e.id and r.path like 'guangdong/%') order by ordered_on, id"
                    + " fetch first 21 rows only",
            "how many of a region: select count(id) from event where id in (select p.event_id from event_region p join region r on"
                    + " r.id = p.region_id where r.path like 'hubei/%')",
            "how many of a region, not so: select count(id) from event e where exists (select 1 from event_region p join region r on"
                    + " r.id = p.region_id where p.event_id = e.id and r.path like 'hubei/%')",
            "quotes of an event: select * from quote where id in (select v.quote_id from quote_event v where v.event_id ="
                    + " 'bench-event-5') order by report_id, first_offset, id fetch first 21 rows only",
            "facet by type: select type, count(id) from event where type is not null group by type order by 2 desc, 1",
            "piece of an export: select entry_id, revision, document from change where kind = 'EVENT' and entry_id >= 'bench-event-5'"
                    + " and (entry_id > 'bench-event-5' or revision > 10) and revision <= 1000000"
                    + " order by kind, entry_id, revision fetch first 500 rows only",
            "piece of an import: select * from import_line where job_id = '' and kind = 'EVENT' and sequence > 100"
                    + " order by job_id, kind, sequence fetch first 500 rows only",
            "revision and its date: select h.revision, c.changed_at from head h left join change c on c.revision = h.revision");

    private static void plans(Path data) throws Exception {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + data.resolve("frontline"), "frontline", "");
                Statement statement = database.createStatement()) {
            statement.execute("analyze");
            for (String query : QUERIES) {
                String[] parts = query.split(": ", 2);
                try (var plan = statement.executeQuery("explain analyze " + parts[1])) {
                    plan.next();
                    String text = plan.getString(1);
                    System.out.println(parts[0] + ": " + Stream.of(text.split("/\\*"))
                            .skip(1)
                            .map(part -> part.substring(0, Math.max(0, part.indexOf("*/"))).replaceAll("\\s+", " ").strip())
                            .toList() + (text.contains("index sorted") ? " sorted by the index" : ""));
                }
            }
        }
    }

    private void row(String name, String format, Object value) {
        rows.computeIfAbsent(name, any -> new ArrayList<>()).add(String.format(Locale.ROOT, format, value));
        System.err.println(name + ": " + rows.get(name).get(rows.get(name).size() - 1));
    }

    private void print(String... sizes) {
        System.out.println();
        System.out.print("| events |");
        for (String size : sizes) {
            System.out.printf(Locale.ROOT, " %,d |", Integer.parseInt(size));
        }
        System.out.println("\n| --- |" + " ---: |".repeat(sizes.length));
        rows.forEach((name, values) -> System.out.println("| " + name + " | " + String.join(" | ", values) + " |"));
    }

    private static String pick(Random random, List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double megabytes(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() / 1e6;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** How long requests took, in nanoseconds, in order. */
    private record Times(long[] nanos, double seconds) {

        double at(int percent) {
            return nanos[Math.min(nanos.length - 1, nanos.length * percent / 100)] / 1e6;
        }

        double rate() {
            return nanos.length / seconds;
        }
    }

    /** The packaged service, running. */
    private record Service(Process process, URI base, double seconds) implements AutoCloseable {

        static String java(String property) {
            return System.getProperty(property, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        }

        static Service start(Path data) throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            long start = System.nanoTime();
            List<String> command = new ArrayList<>(List.of(
                    java("bench.java"), "-Xmx" + HEAP, "-Dquarkus.http.port=" + port, "-Dquarkus.log.level=WARN",
                    "-Dfrontline.data=" + data,
                    "-Dfrontline.search.backend=" + System.getProperty("bench.search", ""),
                    "-Dfrontline.users.bench.password=" + BCrypt.withDefaults().hashToString(4, PASSWORD.toCharArray()),
                    "-Dfrontline.users.bench.roles=editor,admin"));
            if (POSTGRESQL != null) {
                command.add("-Dquarkus.datasource.jdbc.url=jdbc:" + POSTGRESQL);
            }
            command.addAll(List.of("-jar", APP + "/quarkus-run.jar"));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Service service = new Service(process, URI.create("http://127.0.0.1:" + port), 0);
            while (true) {
                try {
                    service.drain("/api/v1/events?limit=1");
                    return new Service(process, service.base, (System.nanoTime() - start) / 1e9);
                } catch (IOException notYet) {
                    if (!process.isAlive()) {
                        throw new IllegalStateException("the service ended");
                    }
                    Thread.sleep(5);
                }
            }
        }

        private HttpURLConnection open(String path) throws IOException {
            HttpURLConnection connection = (HttpURLConnection) base.resolve(path).toURL().openConnection();
            connection.setRequestProperty("Authorization", BASIC);
            return connection;
        }

        long drain(String path) throws IOException {
            HttpURLConnection connection = open(path);
            if (connection.getResponseCode() != 200) {
                throw new IllegalStateException(path + ": " + connection.getResponseCode());
            }
            byte[] buffer = new byte[1 << 16];
            long bytes = 0;
            try (InputStream in = connection.getInputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
            return bytes;
        }

        JsonNode json(String path) throws IOException {
            try (InputStream in = open(path).getInputStream()) {
                return JSON.readTree(in);
            }
        }

        /** Imports a file; seconds until all of it is committed. */
        double load(Path lines) throws Exception {
            long start = System.nanoTime();
            HttpURLConnection connection = open("/api/v1/imports");
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(Files.size(lines));
            connection.setRequestProperty("Content-Type", "application/x-ndjson");
            Files.copy(lines, connection.getOutputStream());
            if (connection.getResponseCode() != 202) {
                throw new IllegalStateException("the import was answered " + connection.getResponseCode());
            }
            String job = connection.getHeaderField("Location");
            while (true) {
                JsonNode state = json(job);
                switch (state.path("state").textValue()) {
                    case "done" -> {
                        return (System.nanoTime() - start) / 1e9;
                    }
                    case "queued", "running" -> Thread.sleep(50);
                    default -> throw new IllegalStateException(state.toString().substring(0, 1_000));
                }
            }
        }

        /** Seconds until the search index has all. */
        double indexed() throws Exception {
            long start = System.nanoTime();
            long head = json("/api/v1/events?limit=1").path("revision").longValue();
            while (true) {
                for (JsonNode check : json("/q/health/ready").path("checks")) {
                    JsonNode data = check.path("data");
                    if (data.path("indexed_revision").longValue() == head) {
                        return (System.nanoTime() - start) / 1e9;
                    }
                }
                Thread.sleep(50);
            }
        }

        /** Seconds until events are filtered and counted in memory. */
        double remembered(int events) throws Exception {
            long start = System.nanoTime();
            drain("/api/v1/events?limit=1&type=duty");
            while (true) {
                try (InputStream in = open("/q/metrics").getInputStream()) {
                    String metrics = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    if (metrics.lines()
                            .filter(line -> line.startsWith("frontline_columns_events "))
                            .anyMatch(line -> Double.parseDouble(line.split(" ")[1]) >= events)) {
                        return (System.nanoTime() - start) / 1e9;
                    }
                }
                Thread.sleep(50);
            }
        }

        Times measure(Function<Random, String> addresses) throws Exception {
            run(addresses, WARM_UP, 1);
            return run(addresses, SECONDS, 2);
        }

        private Times run(Function<Random, String> addresses, int seconds, long seed) throws Exception {
            long start = System.nanoTime();
            long end = start + seconds * 1_000_000_000L;
            List<Long> all = new ArrayList<>();
            List<Throwable> failures = new ArrayList<>();
            CountDownLatch ended = new CountDownLatch(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                Random random = new Random(seed * 1_000 + client);
                new Thread(() -> {
                            List<Long> own = new ArrayList<>();
                            try {
                                do {
                                    String address = addresses.apply(random);
                                    long before = System.nanoTime();
                                    drain(address);
                                    own.add(System.nanoTime() - before);
                                } while (System.nanoTime() < end);
                            } catch (Throwable failure) {
                                synchronized (failures) {
                                    failures.add(failure);
                                }
                            }
                            synchronized (all) {
                                all.addAll(own);
                            }
                            ended.countDown();
                        })
                        .start();
            }
            ended.await();
            if (!failures.isEmpty()) {
                throw new IllegalStateException(failures.get(0));
            }
            return new Times(all.stream().mapToLong(Long::longValue).sorted().toArray(), (System.nanoTime() - start) / 1e9);
        }

        /** What the process holds in memory, in MB; 0 where the system does not tell. */
        double resident() throws IOException {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            if (!Files.exists(status)) {
                return 0;
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1e3)
                    .sum();
        }

        /** Ends it; seconds until it has. */
        double stop() throws Exception {
            long start = System.nanoTime();
            close();
            return (System.nanoTime() - start) / 1e9;
        }

        @Override
        public void close() throws Exception {
            process.destroy();
            process.waitFor();
        }
    }
}
