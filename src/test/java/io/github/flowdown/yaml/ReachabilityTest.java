package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachabilityTest {
    @TempDir
    Path folder;

    @Test
    void aQuestionThatWaitsForAnAnswerOfAnotherTierIsAskedOfNoContract() throws IOException {
        Variant.of(folder).after("supplier.yaml", "        minimum: partly\n", """
                                when: {question: PR-03, is: fully}
                        """);

        assertThat(messages())
                .containsExactly(
                        "question PR-04 is asked of no contract, at any of its tiers and whatever the answers it depends on");
        assertThat(check().statements()).noneMatch(statement -> statement.contains("asked of some contract"));
    }

    @Test
    void aQuestionBehindOneThatIsNotAskedIsNotAskedEither() throws IOException {
        Variant.of(folder)
                .replace(
                        "supplier.yaml",
                        "when: {question: PR-01, any-of: [partly, fully]}",
                        "when: {all: [{question: PR-05, at-least: 3}, {question: PR-01, is: none}]}")
                .after(
                        "supplier.yaml",
                        "{type: number, unit: days, minimum: 0, maximum: 365}\n",
                        "        when: {question: PR-01, is: fully}\n");

        assertThat(messages())
                .containsExactly(
                        "question PR-02 is asked of no contract, at any of its tiers and whatever the answers it depends on");
    }

    @Test
    void aClauseThatWaitsForAnAnswerOfAnotherTierIsInNoContract() throws IOException {
        Variant.of(folder)
                .replace(
                        "clauses.yaml",
                        "        tiers: [low, high]\n        when: {fact: personal-data, any-of: [ordinary, special-category]}\n",
                        "        tiers: [high]\n        when: {question: PR-03, is: fully}\n");

        assertThat(messages())
                .containsExactly(
                        "clause 'incident-reporting' is in no contract, at any of its tiers and whatever the answers it depends on");
    }

    @Test
    void whatHasTooManyCasesIsSaidNotToBeTried() throws IOException {
        String facts = IntStream.range(0, 12)
                .mapToObj("""
                                      - id: fact-%s
                                        text: Is it so?
                                        obligation: may
                                        answer: {options: [{value: "n", label: "Not so", score: 0}, {value: "y", label: So, score: 1}]}
                                """::formatted)
                .collect(Collectors.joining())
                .indent(0);
        String any = IntStream.range(0, 12)
                .mapToObj("{fact: fact-%s, is: \"y\"}"::formatted)
                .collect(Collectors.joining(", "));
        Variant.of(folder)
                .after("contract-risk.yaml", "{value: nothing-held, label: Nothing, score: 0}\n", facts)
                .replace(
                        "supplier.yaml",
                        "when: {question: PR-01, any-of: [partly, fully]}",
                        "when: {any: [%s]}".formatted(any));

        assertThat(messages()).isEmpty();
        assertThat(check().statements())
                .contains(
                        "example: 4 of 5 supplier questions are asked of some contract, found by trying 6 cases; 1 questions not tried, as there are more than 100000 cases");
    }

    private CheckReport check() throws IOException {
        return new DefinitionChecker().check(folder.resolve("scheme.yaml"));
    }

    private List<String> messages() throws IOException {
        return check().diagnostics().stream().map(Diagnostic::message).toList();
    }
}
