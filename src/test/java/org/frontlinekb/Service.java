package org.frontlinekb;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, which can be killed like any other. */
public final class Service implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://\\S+)");
    private static final String PASSWORD = "a password of tests";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;

    private Service(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts the service on a data folder and waits until it is there. */
    public static Service on(Path data, String... properties) throws IOException {
        return start(List.of(), data, properties);
    }

    /**
     * The same, but no file of it grows larger than this: as on a disk that is full.
     *
     * @param blocks of 512 bytes
     */
    public static Service confined(int blocks, Path data, String... properties) throws IOException {
        return start(List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh"), data, properties);
    }

    private static Service start(List<String> prefix, Path data, String... properties) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dquarkus.http.port=0",
                "-Dfrontline.data=" + data.toAbsolutePath(),
                "-Dfrontline.users.lin.password="
                        + BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(4, PASSWORD.toCharArray()),
                "-Dfrontline.users.lin.roles=editor"));
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader log = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder lines = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            lines.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread drain = new Thread(() -> drain(log));
                drain.setDaemon(true);
                drain.start();
                String found = address.group(1);
                return new Service(process, URI.create(found));
            }
        }
        throw new IOException("the service did not start:\n" + lines);
    }

    /** A process whose output nobody reads stops when the pipe is full. */
    private static void drain(BufferedReader log) {
        try {
            while (log.readLine() != null) {
                // Only what comes before the service is there matters.
            }
        } catch (IOException ended) {
            // With the process its output is closed.
        }
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Authorization", basic()));
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", basic())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("lin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }
}
