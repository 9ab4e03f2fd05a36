package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.diagnostic.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything the authoring guide shows can be copied and works: its snippets are one scheme, which is checked with its cases. */
class GuideTest {
    private static final Path GUIDE = Path.of("questionnaires/README.md");
    private static final Pattern SNIPPET = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern NAMED = Pattern.compile("\\A# ([a-z.-]+\\.yaml)\n");

    @TempDir
    Path folder;

    @Test
    void theSnippetsAreOneSoundSchemeWhoseCasesPass() throws IOException {
        for (String snippet : snippets()) {
            Matcher named = NAMED.matcher(snippet);
            if (named.find()) {
                Files.writeString(folder.resolve(named.group(1)), snippet);
            } else {
                Problems problems = new Problems();
                YamlSource.of("guide", snippet.getBytes(StandardCharsets.UTF_8), problems);
                assertThat(problems.sorted()).as(snippet).isEmpty();
            }
        }

        CheckReport report = new DefinitionChecker().check(folder);

        assertThat(report.diagnostics())
                .filteredOn(diagnostic -> diagnostic.severity() != Severity.NOTE)
                .extracting(Diagnostic::toString)
                .isEmpty();
        assertThat(report.cases()).isNotEmpty();
        assertThat(new ContractReader(scheme().scheme(), scheme().library())
                        .read(folder.resolve("contract.yaml"))
                        .diagnostics())
                .filteredOn(Diagnostic::isError)
                .isEmpty();
    }

    @Test
    void everyKeyIsExplained() throws IOException {
        String guide = Files.readString(GUIDE);
        Properties keys = SchemaFiles.descriptions();

        assertThat(keys.stringPropertyNames().stream()
                        .filter(name -> !isOfAnotherGuide(name))
                        .map(name -> name.substring(name.indexOf('.') + 1))
                        .distinct()
                        .sorted()
                        .filter(key -> !Pattern.compile("(?<![a-z-])" + key + "(?![a-z-])")
                                .matcher(guide)
                                .find()))
                .isEmpty();
    }

    /** Reviews and deviations are written by others than authors. */
    private static boolean isOfAnotherGuide(String name) {
        return name.matches(
                "(WrittenReview|WrittenCalendar|WrittenHoliday|Decision|WrittenDeviations|Entry|From|Risk|Control|Request|Approval)\\..*");
    }

    private SchemeFiles scheme() {
        return new SchemeReader().read(folder.resolve("scheme.yaml")).orThrow();
    }

    private static List<String> snippets() throws IOException {
        List<String> snippets = new ArrayList<>();
        Matcher found = SNIPPET.matcher(Files.readString(GUIDE));
        while (found.find()) {
            snippets.add(found.group(1));
        }
        return snippets;
    }
}
