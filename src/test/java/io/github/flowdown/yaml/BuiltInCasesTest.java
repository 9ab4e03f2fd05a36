package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CaseResult;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Diagnostic;
import io.github.flowdown.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every built-in scheme has cases beside it, and does what they expect. */
class BuiltInCasesTest {
    @ParameterizedTest
    @MethodSource("schemes")
    void theSchemeDoesWhatItsCasesExpect(String scheme) throws IOException {
        CheckReport report = new DefinitionChecker().check(Path.of("questionnaires", scheme, "scheme.yaml"));

        assertThat(report.diagnostics())
                .filteredOn(problem -> problem.severity() != Severity.NOTE)
                .extracting(Diagnostic::toString)
                .isEmpty();
        assertThat(report.cases()).isNotEmpty().allMatch(CaseResult::passed);
    }

    static List<String> schemes() {
        return SchemeReader.builtInIds();
    }
}
