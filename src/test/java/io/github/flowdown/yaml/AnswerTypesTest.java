package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.AnswerType;
import io.github.flowdown.definition.Backing;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers of several options, of Yes and No, and of certificates; how they have to be proved. */
class AnswerTypesTest {
    @TempDir
    Path folder;

    private Scheme scheme;

    @BeforeEach
    void read() throws IOException {
        scheme = Variant.of(folder)
                .after("scheme.yaml", "catalogues: [policy.yaml]\n", """
                        certificates:
                          - {id: ce-plus, title: Cyber Essentials Plus, validity: 12 months, synonyms: [CE+]}
                          - {id: iso-27001, title: ISO/IEC 27001}
                        """)
                .after("supplier.yaml", "        weight: 0\n", """
                              - id: PR-06
                                text: Do you work from outside the United Kingdom?
                                obligation: must
                                answer: {type: yes-no, good: no, not-applicable: true}
                                evidence: The list of sites.
                                backing: {low: assertion, high: audit}
                                satisfied-by: {ce-plus: "no"}
                                control-owner: sub-contractor
                                replaces: [OLD-1, OLD-2]
                                shortfall: {severity: low, finding: Work is done abroad., action: Say where.}
                              - id: PR-07
                                text: From which countries?
                                obligation: may
                                weight: 0
                                when: {question: PR-06, is: "yes"}
                                answer:
                                  type: multi-choice
                                  options:
                                    - {value: in, label: India, synonyms: [Bharat]}
                                    - {value: ie, label: Ireland}
                                    - {value: other, label: Another country}
                              - id: PR-08
                                text: Which approval covers the work?
                                obligation: may
                                weight: 0
                                when: {all: [{question: PR-07, includes: in}, {question: PR-07, includes: [ie, other]}]}
                                answer: {type: certificate, scheme: iso-27001}
                              - id: PR-09
                                text: Will it be renewed?
                                obligation: may
                                weight: 0
                                when: {question: PR-08, before: 2027-06-30}
                                answer: yes-no
                        """)
                .scheme();
    }

    @Test
    void yesAndNoAreAReadyMadeScale() {
        Scale scale = question("PR-06").answerType().scale().orElseThrow();

        assertThat(scale.options()).extracting(Option::value).containsExactly("yes", "no", "not-applicable");
        assertThat(scale.best().label()).isEqualTo("No");
        assertThat(question("PR-09").answerType().scale().orElseThrow().best().value())
                .isEqualTo("yes");
    }

    @Test
    void anAnswerCanHaveToBeProved() {
        Question question = question("PR-06");

        assertThat(question.assurance().leastBackingAt(scheme.tiers().get(0))).isEqualTo(Backing.ASSERTION);
        assertThat(question.assurance().leastBackingAt(scheme.tiers().get(1))).isEqualTo(Backing.AUDIT);
        assertThat(question.assurance().controlOwner()).isEqualTo(ControlOwner.SUB_CONTRACTOR);
        assertThat(question.assurance().satisfiedBy())
                .hasEntrySatisfying(
                        "ce-plus", option -> assertThat(option.value()).isEqualTo("no"));
        assertThat(question.replaces()).containsExactly(QuestionId.of("OLD-1"), QuestionId.of("OLD-2"));
        assertThat(question("PR-07").assurance().leastBackingAt(scheme.tiers().get(1)))
                .isEqualTo(Backing.ASSERTION);
    }

    @Test
    void aSchemeSaysWhichCertificatesThereAre() {
        CertificateScheme plus = scheme.certificateScheme("ce-plus").orElseThrow();

        assertThat(plus.isNamed("cyber essentials PLUS")).isTrue();
        assertThat(plus.isNamed("ce+")).isTrue();
        assertThat(plus.isNamed("Cyber Essentials")).isFalse();
        assertThat(scheme.certificateScheme("soc-2")).isEmpty();
    }

    @Test
    void aChoiceOfSeveralCarriesNoScore() {
        assertThat(question("PR-07").answerType()).isInstanceOf(AnswerType.MultiChoice.class);
        assertThat(question("PR-07").isScored()).isFalse();
    }

    @Test
    void aConditionCanAskWhatIsIncluded() {
        Question approval = question("PR-08");

        assertThat(approval.when().describe())
                .isEqualTo("the answer to PR-07 includes 'India' and the answer to PR-07 includes 'Ireland' or"
                        + " 'Another country'");
        assertThat(approval.when().holds(answers(Map.of("PR-07", Known.several(List.of("in", "ie"))))))
                .isTrue();
        assertThat(approval.when().fails(answers(Map.of("PR-07", Known.several(List.of("in"))))))
                .isTrue();
        assertThat(approval.when().why(answers(Map.of("PR-07", Known.several(List.of("in", "ie"))))))
                .isEqualTo("the answer to PR-07 is 'India' and 'Ireland' and the answer to PR-07 is 'India' and"
                        + " 'Ireland'");
    }

    @Test
    void aConditionOverACertificateLooksAtTheDayItExpires() {
        assertThat(question("PR-09").when().holds(answers(Map.of("PR-08", Known.of("2027-06-29")))))
                .isTrue();
        assertThat(question("PR-09").when().holds(answers(Map.of("PR-08", Known.of("2027-06-30")))))
                .isFalse();
    }

    private Question question(String id) {
        return scheme.questionnaire().question(QuestionId.of(id)).orElseThrow();
    }

    private static Circumstances answers(Map<String, Known> answers) {
        return new Circumstances() {
            @Override
            public Known fact(String name) {
                return Known.nothing();
            }

            @Override
            public Known answer(QuestionId question) {
                return answers.getOrDefault(question.value(), Known.nothing());
            }
        };
    }
}
