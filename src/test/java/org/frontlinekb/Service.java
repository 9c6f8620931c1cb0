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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, which can be killed like any other. */
public final class Service implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[\\w.:]+)");
    /** Of all users. */
    public static final String PASSWORD = "a password of tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private URI address;

    private Service(ProcessBuilder builder) throws IOException {
        // What whoever runs the tests has set for services of their own.
        builder.environment().keySet().removeIf(name -> name.startsWith("FRONTLINE_") || name.startsWith("QUARKUS_"));
        process = builder.redirectErrorStream(true).start();
        // A process whose output nobody reads stops when the pipe is full.
        reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts the service on a data folder and waits until it is there. */
    public static Service on(Path data, String... properties) throws IOException {
        return started(launched(data, properties));
    }

    /** Starts the service and waits for nothing. */
    public static Service launched(Path data, String... properties) throws IOException {
        return new Service(new ProcessBuilder(command(List.of(), data, properties)));
    }

    /**
     * The same, but no file of it grows larger than this: as on a disk that is full.
     *
     * @param blocks of 512 bytes
     */
    public static Service confined(int blocks, Path data, String... properties) throws IOException {
        List<String> confined = List.of("sh", "-c", "ulimit -f " + blocks + " && exec \"$@\"", "sh");
        return started(new Service(new ProcessBuilder(command(confined, data, properties))));
    }

    private static List<String> command(List<String> prefix, Path data, String... properties) {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings());
        command.add("-Dfrontline.data=" + data.toAbsolutePath());
        command.addAll(Database.options(data));
        command.addAll(List.of(properties));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        return command;
    }

    /** Starts the service by a command as a document has it, in a folder. */
    public static Service byCommand(String command, Path folder) throws IOException {
        // "env" takes variables in front of the program, as a shell does.
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "exec env " + command).directory(folder.toFile());
        shell.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", settings()));
        return started(new Service(shell));
    }

    /** A port of its own; lin is an editor, root administers; compiled for the short life of a test. */
    private static List<String> settings() {
        String hash = BCrypt.with(BCrypt.Version.VERSION_2B).hashToString(4, PASSWORD.toCharArray());
        return List.of(
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.port=0",
                "-Dfrontline.users.lin.password=" + hash,
                "-Dfrontline.users.lin.roles=editor",
                "-Dfrontline.users.root.password=" + hash,
                "-Dfrontline.users.root.roles=admin");
    }

    private static Service started(Service service) throws IOException {
        Matcher address = service.await(ADDRESS);
        service.address = URI.create(address.group(1));
        return service;
    }

    /** Waits until a line of what it writes has this. */
    public Matcher await(Pattern what) throws IOException {
        int next = 0;
        while (true) {
            // Asked before the lines are: what it wrote last is there when it has ended.
            boolean ended = !reader.isAlive();
            for (; next < log.size(); next++) {
                Matcher matcher = what.matcher(log.get(next));
                if (matcher.find()) {
                    return matcher;
                }
            }
            if (ended) {
                throw new IOException("the service ended and never wrote " + what + ":\n" + String.join("\n", log));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Where it is, without a slash at the end. */
    public String address() {
        return address.toString();
    }

    /** What it has written so far, line by line. */
    public List<String> log() {
        return List.copyOf(log);
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                log.add(line);
            }
        } catch (IOException ended) {
            // With the process its output is closed.
        }
    }

    /** Waits until it ends by itself, and tells with which status. */
    public int ended() throws InterruptedException {
        int status = process.waitFor();
        reader.join();
        return status;
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Ends it as whoever runs it does, and waits until it has ended. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        stop();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).header("Authorization", basic()));
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return send("POST", path, type, body, headers);
    }

    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", basic())
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
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
