package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas in the tree are those of the records that files are bound to. {@code -Drecreate=true} writes them. */
class SchemaFilesTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void theSchemaInTheTreeIsThatOfTheRecords(FileKind kind) throws IOException {
        Path file = SchemaFiles.of(kind);
        String schema = JSON.writeValueAsString(SchemaFiles.schema(kind)).replace("\r\n", "\n") + "\n";
        if (Boolean.getBoolean("recreate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema);
        }
        assertThat(Files.readString(file))
                .as("run this test with -Drecreate=true, and look at the difference in %s", file)
                .isEqualTo(schema);
    }

    @Test
    void everyKeyIsDescribedAndNothingElseIs() throws IOException {
        Properties descriptions = SchemaFiles.descriptions();
        SchemaOfRecords generator = new SchemaOfRecords(descriptions);
        for (FileKind kind : FileKind.values()) {
            generator.of(kind.written(), kind.words());
        }

        assertThat(generator.undescribed())
                .as("keys that src/test/resources/keys.properties says nothing about")
                .isEmpty();
        assertThat(new TreeSet<>(descriptions.stringPropertyNames()))
                .as("descriptions of keys there are")
                .isEqualTo(generator.used());
    }
}
