package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CheckReport;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Findings that come of answers together, for example of two that contradict each other. */
class FindingRulesTest {
    private static final String RULES = """
            findings:
              - id: hosting-contradicts
                when: {all: [{question: PR-01, is: fully}, {question: PR-05, at-least: 100}]}
                question: PR-05
                severity: high
                finding: Sign-in is said to be in order, and updates wait for months.
                action: Say which is right.
            """;

    @TempDir
    Path folder;

    @Test
    void answersThatContradictEachOtherAreAFindingWithoutAScore() throws IOException {
        Variant.of(folder).after("supplier.yaml", "        weight: 0\n", RULES).with("scheme.cases.yaml", """
                cases: example
                tests:
                  - name: both
                    other-answers: best
                    answers: {PR-05: "120"}
                    expect: {score: 100, rating: good, findings: [PR-05]}
                  - name: one of them
                    other-answers: best
                    answers: {PR-05: "20"}
                    expect: {score: 100, findings: []}
                  - name: not known yet
                    other-answers: best
                    answers: {PR-05: {awaits-review: a while}}
                    expect: {findings: []}
                """);

        CheckReport report = new DefinitionChecker().check(folder.resolve("scheme.yaml"));
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.casesPassed()).isEqualTo(3);
    }
}
