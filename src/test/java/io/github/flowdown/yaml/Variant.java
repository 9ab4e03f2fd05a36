package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sound definitions of the bad-file cases, changed for a test. */
final class Variant {
    private static final Path BASE = Path.of("src/test/resources/cases/yaml/base");

    private final Path folder;

    private Variant(Path folder) {
        this.folder = folder;
    }

    /** A copy of the sound definitions. */
    static Variant of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return new Variant(folder);
    }

    /** With lines put in after others, which stand there once. */
    Variant after(String file, String lines, String more) {
        return replace(file, lines, lines + more);
    }

    /** With lines in place of others, which stand there once. */
    Variant replace(String file, String lines, String others) {
        try {
            String text = Files.readString(folder.resolve(file));
            assertThat(text).containsOnlyOnce(lines);
            Files.writeString(folder.resolve(file), text.replace(lines, others));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a file of its own. */
    Variant with(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scheme scheme() {
        return read().scheme();
    }

    SchemeFiles read() {
        return new SchemeReader().read(folder.resolve("scheme.yaml")).orThrow();
    }

    /** What is reported, line by line, without the folder. */
    List<String> reported() {
        return new SchemeReader()
                .read(folder.resolve("scheme.yaml")).diagnostics().stream()
                        .map(Diagnostic::toString)
                        .map(text -> text.replace(folder + "/", ""))
                        .toList();
    }
}
