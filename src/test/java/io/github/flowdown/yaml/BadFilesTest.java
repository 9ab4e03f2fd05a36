package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder below {@code cases/yaml} changes the sound definitions in {@code base}, by files of its own or line by line in {@code change.txt}, and says in
 * {@code expected.txt} what is reported. {@code -Drecreate=true} writes what is reported now.
 */
class BadFilesTest {
    private static final Path CASES = Path.of("src/test/resources/cases/yaml");

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("cases")
    void isReportedAsExpected(String name) throws IOException {
        BadFiles.write(CASES, name, folder);
        String reported = report();

        Path expected = CASES.resolve(name).resolve("expected.txt");
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(expected, reported);
        }
        assertThat(reported).isEqualTo(Files.readString(expected));
    }

    @Test
    void theDefinitionsThatAreChangedAreSound() throws IOException {
        BadFiles.copy(CASES.resolve("base"), folder);

        assertThat(report()).isEmpty();
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("base"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private String report() throws IOException {
        var scheme = new SchemeReader().read(folder.resolve("scheme.yaml"));
        List<Diagnostic> reported = new ArrayList<>(scheme.diagnostics());
        scheme.value()
                .ifPresent(files -> reported.addAll(new ContractReader(files.scheme(), files.library())
                        .read(folder.resolve("contract.yaml"))
                        .diagnostics()));
        if (Files.exists(folder.resolve("scheme.cases.yaml"))) {
            reported.addAll(new DefinitionChecker()
                    .check(folder.resolve("scheme.cases.yaml"))
                    .diagnostics());
        }
        return reported.stream()
                .distinct()
                .map(diagnostic -> diagnostic + "\n")
                .collect(Collectors.joining())
                .replace(folder + "/", "");
    }
}
