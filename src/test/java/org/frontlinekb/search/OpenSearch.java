package org.frontlinekb.search;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A real OpenSearch node beside the tests, in a process of its own, since it needs Java 21. Which one: that of the
 * environment variable JDK21_HOME, else the one the tests run on, else a newer one installed beside it. Its class path is
 * what Maven resolves for {@code src/test/opensearch/pom.xml}. Where either is missing, its tests are skipped and say why.
 */
public class OpenSearch implements QuarkusTestResourceLifecycleManager {

    /** Why there is no node; set for the tests, which another class loader loads. */
    static final String MISSING = "frontline.test.opensearch.missing";

    static final String PORT = "frontline.test.opensearch.port";
    static final String PID = "frontline.test.opensearch.pid";

    private static final int NEEDED_JAVA = 21;
    private static final Path PROJECT = Path.of("src/test/opensearch");
    private static final Path FOLDER = Path.of("target/opensearch");
    private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

    private Process node;

    /** There is no node, and the tests need not fail for it. */
    private static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;

        Missing(String reason) {
            super(reason);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            if (Files.exists(FOLDER.resolve("data"))) {
                try (Stream<Path> old = Files.walk(FOLDER.resolve("data"))) {
                    old.sorted(java.util.Comparator.reverseOrder())
                            .map(Path::toFile)
                            .forEach(File::delete);
                }
            }
            node = startNode(0);
        } catch (Missing missing) {
            System.setProperty(MISSING, missing.getMessage());
            return Map.of("frontline.search.backend", "database");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        System.clearProperty(MISSING);
        return Map.of(
                "frontline.search.backend",
                "opensearch",
                "frontline.search.hosts",
                "http://127.0.0.1:" + System.getProperty(PORT));
    }

    @Override
    public void stop() {
        if (node != null) {
            node.destroy();
        }
    }

    /** Ends the node that runs, as a failing machine would. */
    static void kill() throws Exception {
        ProcessHandle process =
                ProcessHandle.of(Long.parseLong(System.getProperty(PID))).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    /** Starts the node again where it was. */
    static Process again() throws Exception {
        return startNode(Integer.parseInt(System.getProperty(PORT)));
    }

    private static Process startNode(int port) throws IOException, Missing {
        Files.createDirectories(FOLDER);
        List<String> command = List.of(
                java().toString(),
                "-Xmx1g",
                "-cp",
                classPath(),
                PROJECT.resolve("OpenSearchNode.java").toString(),
                FOLDER.toString(),
                String.valueOf(port));
        Process process = new ProcessBuilder(command)
                .redirectError(FOLDER.resolve("node.log").toFile())
                .start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("port ")) {
                System.setProperty(PORT, line.substring("port ".length()));
                System.setProperty(PID, String.valueOf(process.pid()));
                return process;
            }
        }
        throw new IllegalStateException("OpenSearch did not start; see " + FOLDER.resolve("node.log"));
    }

    private static Path java() throws Missing, IOException {
        List<Path> homes = new ArrayList<>();
        Path own = Path.of(System.getProperty("java.home"));
        Optional.ofNullable(System.getenv("JDK21_HOME")).map(Path::of).ifPresent(homes::add);
        homes.add(own);
        try (Stream<Path> beside = Files.list(own.getParent())) {
            homes.addAll(beside.sorted().toList());
        }
        for (Path home : homes) {
            if (version(home) >= NEEDED_JAVA && Files.isExecutable(home.resolve("bin/java"))) {
                return home.resolve("bin/java");
            }
        }
        throw new Missing("OpenSearch needs a JDK " + NEEDED_JAVA + " or newer; name one in JDK21_HOME");
    }

    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release)) {
            return 0;
        }
        Matcher matcher = VERSION.matcher(Files.readString(release));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static String classPath() throws Missing, IOException {
        Path file = FOLDER.resolve("classpath").toAbsolutePath();
        for (List<String> offline : List.of(List.of("-o"), List.<String>of())) {
            if (isComplete(file)) {
                return Files.readString(file);
            }
            List<String> command = new ArrayList<>(List.of("mvn", "-B", "-q", "-f", PROJECT.toString()));
            command.addAll(offline);
            command.addAll(List.of("dependency:build-classpath", "-Dmdep.outputFile=" + file));
            try {
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(FOLDER.resolve("maven.log").toFile())
                        .start()
                        .waitFor();
            } catch (IOException noMaven) {
                throw new Missing("mvn, which resolves OpenSearch's class path, is not on the path");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!isComplete(file)) {
            throw new Missing("OpenSearch cannot be resolved; see " + FOLDER.resolve("maven.log"));
        }
        return Files.readString(file);
    }

    private static boolean isComplete(Path file) throws IOException {
        return Files.isRegularFile(file)
                && Stream.of(Files.readString(file).split(File.pathSeparator))
                        .allMatch(jar -> Files.isRegularFile(Path.of(jar)));
    }
}
