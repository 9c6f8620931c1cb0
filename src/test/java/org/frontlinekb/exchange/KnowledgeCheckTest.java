package org.frontlinekb.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.frontlinekb.Api;
import org.frontlinekb.history.Author;
import org.frontlinekb.history.Change;
import org.frontlinekb.problem.ProblemException;
import org.frontlinekb.region.RegionCatalogue;
import org.frontlinekb.region.RegionDocument;
import org.frontlinekb.report.Report;
import org.frontlinekb.report.Sha256;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bundled knowledge against the rules, and against the reports' texts where they are at hand: in the folder that the
 * system property {@code frontline.reports} names, else beside the project.
 */
@QuarkusTest
class KnowledgeCheckTest {

    private static final Author AUTHOR = new Author("a test", "to check the bundled knowledge");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path KNOWLEDGE = Path.of("src/main/resources/knowledge");
    private static final Path TEXTS = Path.of(System.getProperty("frontline.reports", "../shared/reports"));

    @Inject
    Importer importer;

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(KNOWLEDGE)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> read(file).has("reports"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    @TestTransaction
    void keepsEveryRule(Path file) throws IOException {
        long head = Change.head();
        List<String> violations = violations(Files.readAllBytes(file));
        JsonNode document = read(file);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String collection : List.of("events", "quotes", "units", "people", "regions")) {
            counts.put(collection, document.path(collection).size());
        }
        counts.put(
                "figures",
                Api.stream(document.path("events"))
                        .mapToInt(event -> event.path("figures").size())
                        .sum());
        counts.put("citations", spans(document).size());
        System.out.printf("Data check: %s: %s, %d violations%n", file.getFileName(), counts, violations.size());

        counts.forEach((what, count) -> assertTrue(count > 0, "no " + what));
        assertEquals(List.of(), violations);
        assertEquals(head, Change.head(), "what is bundled is what is loaded");
    }

    @ParameterizedTest
    @MethodSource("documents")
    @TestTransaction
    void saysWhatTheTextSays(Path file) throws IOException {
        Change.lock();
        JsonNode document = read(file);
        Map<String, String> texts = new HashMap<>();
        for (JsonNode report : document.path("reports")) {
            String sha256 = report.path("sha256").textValue();
            Optional<String> text = textOf(sha256);
            assumeTrue(text.isPresent(), "the text of " + report.path("id") + " is not in " + TEXTS + ": not checked");
            texts.put(report.path("id").textValue(), text.get());
            assertEquals(
                    text.get().codePointCount(0, text.get().length()),
                    report.path("length").intValue());
            Report stored = Report.findById(report.path("id").textValue());
            stored.text = text.get();
            stored.textSha256 = sha256;
        }
        // With the text held, the rules hold every raw, segment and paragraph against it.
        List<String> violations = new ArrayList<>(violations(Files.readAllBytes(file)));
        violations.addAll(new AgainstText(texts).check(document));
        System.out.printf(
                "Data check: %s: %d citations held against the text, %d violations%n",
                file.getFileName(), spans(document).size(), violations.size());
        assertEquals(List.of(), violations);
    }

    private List<String> violations(byte[] document) {
        try {
            importer.take(document, AUTHOR);
            return List.of();
        } catch (ProblemException refused) {
            return refused.toString().lines().skip(1).toList();
        }
    }

    private static Optional<String> textOf(String sha256) throws IOException {
        if (!Files.isDirectory(TEXTS)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (Sha256.of(bytes).equals(sha256)) {
                    return Optional.of(new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
        return Optional.empty();
    }

    /** What the rules of an import do not know: that spans which name something hold its name. */
    private record AgainstText(Map<String, String> texts) {

        List<String> check(JsonNode document) throws IOException {
            List<String> violations = new ArrayList<>();
            each(document, "", (pointer, node) -> {
                if (node.has("start") && node.has("report")) {
                    String slice = slice(node.path("report").textValue(), node);
                    if (slice.isBlank() || slice.contains("\n")) {
                        violations.add(pointer + ": '" + slice + "'");
                    }
                }
            });
            Map<String, Set<String>> register = new HashMap<>();
            for (RegionDocument region : RegionCatalogue.read(Files.readAllBytes(KNOWLEDGE.resolve("regions.csv")))) {
                Set<String> names = register.computeIfAbsent(region.id(), id -> new HashSet<>(region.aliases()));
                names.add(region.name().zh());
                if (region.shortName() != null) {
                    names.add(region.shortName().zh());
                }
            }
            for (String collection : List.of("regions", "units", "people")) {
                for (JsonNode entry : document.path(collection)) {
                    String id = entry.path("id").textValue();
                    Set<String> names = new HashSet<>(register.getOrDefault(id, Set.of()));
                    entry.path("aliases").forEach(alias -> names.add(alias.textValue()));
                    for (String name : List.of("/name/zh", "/short_name/zh")) {
                        if (entry.at(name).isTextual()) {
                            names.add(entry.at(name).textValue());
                        }
                    }
                    List<String> slices = Api.stream(entry.path("citations"))
                            .filter(citation ->
                                    citation.path("supports").asText().equals("name"))
                            .map(citation -> slice(citation.path("report").textValue(), citation))
                            .toList();
                    List<String> strange = slices.stream()
                            .filter(slice -> names.stream().noneMatch(name -> shareAStretch(slice, name)))
                            .toList();
                    // Who is only described is taken up again in other words: "many people"; once it must be those.
                    boolean described =
                            entry.has("named") && !entry.path("named").booleanValue();
                    if (described ? strange.size() == slices.size() : !strange.isEmpty()) {
                        violations.add(collection + "/" + id + ": " + strange + " is none of " + names);
                    }
                }
            }
            return violations;
        }

        private String slice(String report, JsonNode span) {
            int[] points = texts.get(report).codePoints().toArray();
            int start = span.path("start").intValue();
            return new String(points, start, span.path("end").intValue() - start);
        }

        /** The one holds the other, or they have two characters in a row in common. */
        private static boolean shareAStretch(String slice, String name) {
            if (slice.contains(name) || name.contains(slice)) {
                return true;
            }
            for (int i = 0; i + 2 <= name.length(); i++) {
                if (slice.contains(name.substring(i, i + 2))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static List<JsonNode> spans(JsonNode document) {
        List<JsonNode> spans = new ArrayList<>();
        each(document, "", (pointer, node) -> {
            if (node.has("start")) {
                spans.add(node);
            }
        });
        return spans;
    }

    private static void each(JsonNode node, String pointer, BiConsumer<String, JsonNode> visit) {
        if (node.isObject()) {
            visit.accept(pointer, node);
            node.properties().forEach(field -> each(field.getValue(), pointer + "/" + field.getKey(), visit));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            each(node.get(i), pointer + "/" + i, visit);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
