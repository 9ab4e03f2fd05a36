package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionCheckerTest {
    private static final Path BASE = Path.of("src/test/resources/cases/yaml/base");

    @TempDir
    Path folder;

    private final DefinitionChecker checker = new DefinitionChecker();

    @Test
    void aSoundFolderIsSaidToBeProportionateAndCovered() throws IOException {
        CheckReport report = checker.check(BASE);

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.passed()).isTrue();
        assertThat(report.filesRead()).isEqualTo(6);
        assertThat(report.statements())
                .containsExactly(
                        "example: 2 tiers, 2 contract-risk questions, 5 supplier questions, 2 clauses, 1 catalogues",
                        "example: a higher tier never asks less, lowers a threshold, drops a clause or loosens a parameter (tiers: 2; pairs of tiers: 1; questions held against a higher tier: 4 times; clauses: 2 times)",
                        // PR-01 and PR-05 at two tiers, PR-03 and PR-04 at one, PR-02 at two with five answers to
                        // PR-01.
                        "example: 5 of 5 supplier questions are asked of some contract, found by trying 16 cases",
                        // sign-in at two tiers, incident-reporting at two with four answers about personal data.
                        "example: 2 of 2 clauses are in some contract, found by trying 10 cases",
                        "example: every 'must' of policy that a supplier can affect has a question and a clause",
                        "example: of 2 'must' statements, 1 have a question and a clause, 1 no supplier can affect, 0 are not covered",
                        "contract EX-2026-001: its form; its answers are checked when it is used");
    }

    @Test
    void theBuiltInDefinitionsHaveNoError() throws IOException {
        CheckReport report =
                checker.check(List.of(Path.of("questionnaires"), Path.of("schedules"), Path.of("samples/contracts")));

        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
    }

    @Test
    void aFileAloneIsCheckedAsFarAsThatGoes() throws IOException {
        CheckReport report = checker.check(BASE.resolve("supplier.yaml"));

        assertThat(printed(report)).containsExactly("""
                        src/test/resources/cases/yaml/base/supplier.yaml:1:1: note FD2013: no scheme that was checked names this file, so its conditions over facts, its tiers and its references could not be checked
                          fix: check the scheme it belongs to, or the folder that holds both""");
        assertThat(report.statements()).containsExactly("questionnaire example-supplier: 5 questions");
        assertThat(report.passed()).isTrue();
    }

    @Test
    void aReviewThatWasDueBeforeTheDayIsAWarning() throws IOException {
        Variant.of(folder);

        assertThat(new DefinitionChecker(Optional.of(LocalDate.of(2028, 5, 13)))
                        .check(folder.resolve("scheme.yaml"))
                        .diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the review was due on 2028-05-12, before 2028-05-13");
        assertThat(new DefinitionChecker(Optional.of(LocalDate.of(2028, 5, 12)))
                        .check(folder.resolve("scheme.yaml"))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aFolderWithoutYamlIsNotASuccess() throws IOException {
        CheckReport report = checker.check(folder);

        assertThat(printed(report))
                .containsExactly(
                        "%s: error FD1001: there is no YAML file here\n  fix: name a file, or a folder that holds definitions"
                                .formatted(folder));
        assertThat(report.passed()).isFalse();
    }

    @Test
    void aFileThatWasNamedHasToBeADefinition() throws IOException {
        Path other = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");

        assertThat(printed(checker.check(other)))
                .singleElement()
                .asString()
                .contains("FD1013: the file does not say what it is");
        assertThat(checker.check(folder).diagnostics()).isEmpty();
    }

    @Test
    void aFileThatIsMissingIsReported() throws IOException {
        assertThat(printed(checker.check(folder.resolve("none.yaml"))))
                .singleElement()
                .asString()
                .contains("FD1001: there is no such file");
    }

    private static List<String> printed(CheckReport report) {
        return report.diagnostics().stream().map(Diagnostic::toString).toList();
    }
}
