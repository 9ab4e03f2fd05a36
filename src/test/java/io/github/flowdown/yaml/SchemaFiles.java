package io.github.flowdown.yaml;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** Where the JSON Schema of each kind of file lies, and what it is made of. */
final class SchemaFiles {
    private static final Path FOLDER = Path.of("questionnaires/schema");
    private static final Path DESCRIPTIONS = Path.of("src/test/resources/keys.properties");

    private SchemaFiles() {}

    static Path of(FileKind kind) {
        return FOLDER.resolve(kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".schema.json");
    }

    static Map<String, Object> schema(FileKind kind) throws IOException {
        return new SchemaOfRecords(descriptions()).of(kind.written(), "Flowdown: " + kind.words());
    }

    static Properties descriptions() throws IOException {
        Properties descriptions = new Properties();
        try (Reader reader = Files.newBufferedReader(DESCRIPTIONS)) {
            descriptions.load(reader);
        }
        return descriptions;
    }
}
