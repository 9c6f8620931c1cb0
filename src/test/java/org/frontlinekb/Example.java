package org.frontlinekb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One command of a document's {@code console} blocks and what the document says it prints. */
public record Example(String command, String output) {

    /** Where documents have the service. */
    public static final String BASE = "http://localhost:8080";

    private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\n(.*?)^```");

    /** All of a document, in its order. */
    public static List<Example> in(Path document) throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher console = CONSOLE.matcher(Files.readString(document));
        while (console.find()) {
            for (String part : console.group(1).split("(?m)^\\$ ")) {
                if (!part.isBlank()) {
                    examples.add(example(part));
                }
            }
        }
        return examples;
    }

    /** The command goes on over lines that end with a backslash, as in a shell; the rest is its output. */
    private static Example example(String part) {
        List<String> lines = part.lines().toList();
        int commandLines = 1;
        while (lines.get(commandLines - 1).endsWith("\\") && commandLines < lines.size()) {
            commandLines++;
        }
        return new Example(
                lines.subList(0, commandLines).stream()
                        .map(line -> line.replaceFirst("^> ", ""))
                        .collect(Collectors.joining("\n")),
                String.join("\n", lines.subList(commandLines, lines.size())).strip());
    }

    /** Runs it against a service and compares what it prints; a line {@code …} stands for any lines. */
    public void check(String base, Path folder, Map<String, String> environment) throws IOException {
        String printed =
                printed(command.replace(BASE, base), folder, environment).replace(base, BASE);
        if (!matches(printed.strip())) {
            assertEquals(output, printed.strip(), command);
        }
    }

    private boolean matches(String printed) {
        String pattern = output.lines()
                .map(line -> line.strip().equals("…") || line.strip().equals("...") ? "(?s:.*)" : Pattern.quote(line))
                .collect(Collectors.joining("\n"));
        return printed.matches(pattern);
    }

    private static String printed(String command, Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-o", "pipefail", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().putAll(environment);
        Process process = shell.start();
        process.getOutputStream().close();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), printed);
        return printed.replace("\r\n", "\n");
    }

    /** Which of these programs it takes and this machine has not. */
    public Stream<String> missing(String... programs) {
        return Stream.of(programs)
                .filter(program -> program.equals("bash") || command.matches("(?s).*\\b" + program + "\\b.*"))
                .filter(program -> Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .noneMatch(place -> Files.isExecutable(Path.of(place, program))));
    }

    @Override
    public String toString() {
        return command;
    }
}
