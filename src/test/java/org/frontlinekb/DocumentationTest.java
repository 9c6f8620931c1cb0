package org.frontlinekb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says is so: its examples, its settings, and the API description. */
@QuarkusTest
class DocumentationTest {

    private static final Path README = Path.of("README.md");

    /** A setting as documentation and command lines name it. */
    private static final Pattern DOCUMENTED = Pattern.compile("(?:-D|`)(frontline(?:\\.[a-z][a-z0-9-]*)+)(?=[`=\\s])");

    private static final Pattern USED_IN_CODE = Pattern.compile(
            "(?:name = |getValue\\(|getOptionalValue\\(|getProperty\\()\\s*\"(frontline\\.[a-z0-9.-]+)\"");
    private static final Pattern USED_IN_PROPERTIES = Pattern.compile("(?m)^(?:%[a-z]+\\.)?(frontline\\.[a-z0-9.-]+)=");

    static Stream<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path document : List.of(README, Path.of("docs/api.md"))) {
            Example.in(document).stream()
                    .filter(example -> example.command().startsWith("curl "))
                    .forEach(examples::add);
        }
        return examples.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExamplePrintsWhatTheDocumentSays(Example example) throws Exception {
        List<String> missing = example.missing("bash", "curl", "jq").toList();
        assumeTrue(missing.isEmpty(), missing + " is not on this machine: the example is not run");
        example.check("http://localhost:" + RestAssured.port, Path.of("."), Map.of());
    }

    @Test
    void everySettingIsDocumentedAndEveryDocumentedSettingExists() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (Path file : documents()) {
            documented.addAll(found(DOCUMENTED, file));
        }
        Set<String> used = new TreeSet<>();
        for (Path file : files("src/main", ".java")) {
            used.addAll(found(USED_IN_CODE, file));
        }
        used.addAll(found(USED_IN_PROPERTIES, Path.of("src/main/resources/application.properties")));
        Set<String> inTests = new TreeSet<>();
        for (Path file : files("src/test", ".java")) {
            inTests.addAll(found(USED_IN_CODE, file));
        }
        // Groups of settings that code maps to an interface are named nowhere in full; the running service knows them.
        ConfigProvider.getConfig().getPropertyNames().forEach(name -> {
            if (name.startsWith("frontline.") && !inTests.contains(name)) {
                used.add(name);
            }
        });
        assertTrue(used.contains("frontline.data"));
        assertEquals(Set.of(), without(used, documented), "used, but not documented");

        inTests.addAll(used);
        assertEquals(Set.of(), without(documented, inTests), "documented, but nowhere used");
    }

    @Test
    void everyOperationIsDescribed() {
        JsonNode api = Api.get("/q/openapi?format=json");
        List<String> offenders = new ArrayList<>();
        Set<String> operationIds = new HashSet<>();
        api.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String at = method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                    JsonNode operation = method.getValue();
                    if (!operationIds.add(operation.path("operationId").asText())) {
                        offenders.add(at + ": operationId is not its own");
                    }
                    for (String key : List.of("operationId", "summary")) {
                        if (operation.path(key).asText().isBlank()) {
                            offenders.add(at + ": no " + key);
                        }
                    }
                    if (operation.path("tags").isEmpty()) {
                        offenders.add(at + ": no tag");
                    }
                    if (method.getKey().equals("get") && operation.has("requestBody")) {
                        offenders.add(at + ": a GET with a body");
                    }
                    for (JsonNode parameter : operation.path("parameters")) {
                        if (parameter.path("description").asText().isBlank()) {
                            offenders.add(
                                    at + ": parameter " + parameter.path("name").asText() + " is not described");
                        }
                    }
                    boolean succeeds = false;
                    for (Map.Entry<String, JsonNode> response :
                            operation.path("responses").properties()) {
                        if (response.getKey().startsWith("2")) {
                            succeeds = true;
                            if (response.getValue().path("description").asText().isBlank()) {
                                offenders.add(at + ": response " + response.getKey() + " is not described");
                            }
                        }
                    }
                    if (!succeeds) {
                        offenders.add(at + ": no 2xx response");
                    }
                }));
        assertTrue(operationIds.size() > 10);
        assertEquals("", String.join("\n", offenders));
    }

    @Test
    void everyPropertyOfEverySchemaIsDescribed() {
        JsonNode schemas = Api.get("/q/openapi?format=json").at("/components/schemas");
        assertFalse(schemas.isEmpty());
        List<String> offenders = new ArrayList<>();
        schemas.properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(property -> {
                            if (!isDescribed(property.getValue(), schemas)) {
                                offenders.add(schema.getKey() + "." + property.getKey());
                            }
                        }));
        assertEquals("", String.join("\n", offenders));
    }

    /** By itself, or by the one schema it refers to. */
    private static boolean isDescribed(JsonNode property, JsonNode schemas) {
        if (!property.path("description").asText().isBlank()) {
            return true;
        }
        List<JsonNode> references = property.findValues("$ref");
        return references.size() == 1
                && !schemas.path(references.get(0).textValue().replaceFirst(".*/", ""))
                        .path("description")
                        .asText()
                        .isBlank();
    }

    @Test
    void theDocumentsLeadNowhereThatIsNotThere() throws IOException {
        Pattern link = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#\\s]+)");
        List<String> offenders = new ArrayList<>();
        for (Path file : documents()) {
            for (String target : found(link, file)) {
                if (!Files.exists(file.toAbsolutePath().getParent().resolve(target))) {
                    offenders.add(file + ": " + target);
                }
            }
        }
        assertEquals(List.of(), offenders);
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(README));
        if (Files.isDirectory(Path.of("docs"))) {
            documents.addAll(files("docs", ".md"));
        }
        return documents;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> found(Pattern pattern, Path file) {
        try {
            return pattern.matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
