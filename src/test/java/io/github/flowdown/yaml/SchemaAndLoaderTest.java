package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.flowdown.diagnostic.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * An editor that goes by the schema says the same of a file as the loader. What no schema can see (names that have to be somewhere else, orders, sums)
 * stands in the table as "loader only"; nothing stands there that only the schema refuses.
 */
class SchemaAndLoaderTest {
    private static final Path TABLE = Path.of("src/test/resources/cases/schema-verdicts.txt");
    private static final int LEAST_BAD_FILES = 150;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("goodFiles")
    void whatTheLoaderAcceptsTheSchemaAccepts(Path file) {
        assertThat(complaints(file)).isEmpty();
        assertThat(complaintsOfAnEditor(file)).isEmpty();
    }

    @Test
    void whatTheLoaderRefusesTheSchemaRefusesWhereItCan() throws IOException {
        List<String> table = new ArrayList<>();
        for (String name : BadFilesTest.cases().toList()) {
            String verdict = verdict(name);
            table.add(name + ": " + verdict);
        }
        if (Boolean.getBoolean("recreate")) {
            Files.write(TABLE, table);
        }

        assertThat(table).isEqualTo(Files.readAllLines(TABLE)).hasSizeGreaterThanOrEqualTo(LEAST_BAD_FILES);
        assertThat(table).noneMatch(line -> line.endsWith(": schema only"));
    }

    static Stream<Path> goodFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("questionnaires", "schedules", "samples", "src/test/resources/cases/yaml/base")) {
            try (Stream<Path> below = Files.walk(Path.of(folder))) {
                below.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> kind(file).isPresent())
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    private String verdict(String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        Path cases = Path.of("src/test/resources/cases/yaml");
        BadFiles.write(cases, name, copy);
        boolean schema = false;
        try (Stream<Path> files = Files.list(copy)) {
            for (Path file : files.sorted().toList()) {
                schema |= isRefusedBySchema(file);
            }
        }
        boolean loader =
                Files.readString(cases.resolve(name).resolve("expected.txt")).contains(": error ");
        return schema ? (loader ? "schema and loader" : "schema only") : loader ? "loader only" : "accepted";
    }

    /** What is not YAML of our kind, no schema is ever asked about; an editor says so itself. */
    private static boolean isRefusedBySchema(Path file) {
        Optional<YamlSource> source = YamlSource.of(file, new Problems());
        return source.isEmpty() || kind(file).isEmpty() || !complaints(file).isEmpty();
    }

    private static Optional<FileKind> kind(Path file) {
        return YamlSource.of(file, new Problems()).flatMap(source -> FileKind.of(source.places()));
    }

    /** What the schema says of the file as the loader sees it: every scalar is a text. */
    private static List<String> complaints(Path file) {
        YamlSource source = YamlSource.of(file, new Problems()).orElseThrow();
        String json = new JsonMapper().readTree(source.tokens().asParser()).toString();
        return said(kind(file).orElseThrow(), json);
    }

    /** What it says of the file as an editor sees it: what looks like a number is one. */
    private static List<String> complaintsOfAnEditor(Path file) {
        return said(
                kind(file).orElseThrow(),
                new JsonMapper().writeValueAsString(new YAMLMapper().readTree(file.toFile())));
    }

    private static List<String> said(FileKind kind, String json) {
        return Optional.ofNullable(Schemas.OF.get(kind)).orElseThrow().validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static final class Schemas {
        private static final Map<FileKind, Schema> OF = Arrays.stream(FileKind.values())
                .collect(Collectors.toMap(
                        kind -> kind, Schemas::read, (one, other) -> one, () -> new EnumMap<>(FileKind.class)));

        private static Schema read(FileKind kind) {
            try {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SchemaFiles.of(kind)), InputFormat.JSON);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
