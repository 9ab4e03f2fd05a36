package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeReaderTest {
    private static final Path BASE = Path.of("src/test/resources/cases/yaml/base");

    @TempDir
    Path folder;

    @Test
    void insideAFolderOfQuestionnairesFilesAreNamedFromTheFolderAboveIt() throws IOException {
        Path own = Files.createDirectories(folder.resolve("questionnaires/example"));
        copyBase(own);
        String scheme = Files.readString(own.resolve("scheme.yaml"));
        for (String name : List.of("contract-risk", "supplier", "clauses", "policy")) {
            scheme = scheme.replace(name + ".yaml", "questionnaires/example/" + name + ".yaml");
        }
        Files.writeString(own.resolve("scheme.yaml"), scheme);

        assertThat(new SchemeReader().read(own.resolve("scheme.yaml")).diagnostics())
                .isEmpty();
    }

    @Test
    void aLinkOutOfTheRootIsNotFollowed() throws IOException {
        copyBase(folder);
        Path outside = Files.createTempFile("policy", ".yaml");
        Files.copy(BASE.resolve("policy.yaml"), outside, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.delete(folder.resolve("policy.yaml"));
        Files.createSymbolicLink(folder.resolve("policy.yaml"), outside);

        assertThat(new SchemeReader().read(folder.resolve("scheme.yaml")).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("'policy.yaml' is a link to a file outside the root of the scheme");
        Files.delete(outside);
    }

    @Test
    void theFingerprintChangesWithAnyFileAndWithNothingElse() throws IOException {
        copyBase(folder);
        String before = fingerprint();
        String again = fingerprint();
        Files.writeString(folder.resolve("policy.yaml"), Files.readString(folder.resolve("policy.yaml")) + "# later\n");

        assertThat(again).isEqualTo(before).hasSize(64);
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void aMissingSchemeFileIsReported() {
        assertThat(new SchemeReader().read(folder.resolve("none.yaml")).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("there is no file 'none.yaml'");
    }

    @Test
    void aFolderIsNoSchemeFile() throws IOException {
        Files.createDirectory(folder.resolve("scheme.yaml"));

        assertThat(new SchemeReader().read(folder.resolve("scheme.yaml")).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this is a folder, not a file");
    }

    private String fingerprint() {
        return new SchemeReader()
                .read(folder.resolve("scheme.yaml"))
                .orThrow()
                .scheme()
                .fingerprint();
    }

    private static void copyBase(Path to) throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
