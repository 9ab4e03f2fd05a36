package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        copy(CASES.resolve("base"));
        copy(CASES.resolve(name));
        change(CASES.resolve(name).resolve("change.txt"));
        String reported = report();

        Path expected = CASES.resolve(name).resolve("expected.txt");
        if (Boolean.getBoolean("recreate")) {
            Files.writeString(expected, reported);
        }
        assertThat(reported).isEqualTo(Files.readString(expected));
    }

    @Test
    void theDefinitionsThatAreChangedAreSound() throws IOException {
        copy(CASES.resolve("base"));

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

    private String report() {
        var scheme = new SchemeReader().read(folder.resolve("scheme.yaml"));
        List<Diagnostic> reported = new ArrayList<>(scheme.diagnostics());
        scheme.value()
                .ifPresent(files -> reported.addAll(new ContractReader(files.scheme(), files.library())
                        .read(folder.resolve("contract.yaml"))
                        .diagnostics()));
        return reported.stream()
                .map(diagnostic -> diagnostic + "\n")
                .collect(Collectors.joining())
                .replace(folder + "/", "");
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            files.filter(file -> file.toString().endsWith(".yaml")).forEach(file -> {
                try {
                    Files.write(folder.resolve(file.getFileName()), Files.readAllBytes(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** {@code @ file}, then lines to take out after {@code <} and lines to put in their place after {@code >}. */
    private void change(Path changes) throws IOException {
        if (!Files.exists(changes)) {
            return;
        }
        Path file = folder;
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        List<String> lines = new ArrayList<>(Files.readAllLines(changes));
        lines.add("@ end");
        for (String line : lines) {
            if (line.startsWith("<") && in.length() == 0) {
                out.append(line.substring(1)).append('\n');
            } else if (line.startsWith(">")) {
                in.append(line.substring(1)).append('\n');
            } else {
                replace(file, out.toString(), in.toString());
                out.setLength(0);
                in.setLength(0);
                if (line.startsWith("<")) {
                    out.append(line.substring(1)).append('\n');
                } else {
                    file = folder.resolve(line.substring(2));
                }
            }
        }
    }

    private static void replace(Path file, String out, String in) throws IOException {
        if (out.isEmpty()) {
            return;
        }
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce(out);
        Files.writeString(file, text.replace(out, in));
    }
}
