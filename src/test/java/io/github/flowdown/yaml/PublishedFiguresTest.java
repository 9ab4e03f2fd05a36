package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures published for the DoD Assessment Methodology 1.2.1, from the built-in questionnaire. */
class PublishedFiguresTest {
    private static final Scheme NIST =
            new SchemeReader().builtIn("nist-800-171-dod").orThrow().scheme();
    private static final QuestionId PLAN = QuestionId.of("3.12.4");

    @Test
    void the110RequirementsWeighAsPublished() {
        Map<BigDecimal, Long> counts = NIST.questionnaire().questions().stream()
                .collect(Collectors.groupingBy(Question::weight, Collectors.counting()));

        assertThat(counts).isEqualTo(Map.of(weight(5), 44L, weight(3), 14L, weight(1), 51L, weight(0), 1L));
    }

    @Test
    void from110DownToMinus203() {
        assertThat(score(question -> false)).isEqualTo("110 points");
        assertThat(score(question -> !question.id().equals(PLAN))).isEqualTo("-203 points");
    }

    @Test
    void allOfOneWeightMissed() {
        assertThat(List.of(5, 3, 1))
                .extracting(points -> score(question -> question.weight().compareTo(weight(points)) == 0))
                .containsExactly("-110 points", "68 points", "59 points");
    }

    @Test
    void partialCreditForTwoRequirements() {
        assertThat(scoreWith(Map.of("3.5.3", "none"))).isEqualTo("105 points");
        assertThat(scoreWith(Map.of("3.5.3", "privileged-and-remote"))).isEqualTo("107 points");
        assertThat(scoreWith(Map.of("3.13.11", "none"))).isEqualTo("105 points");
        assertThat(scoreWith(Map.of("3.13.11", "not-validated"))).isEqualTo("107 points");
        assertThat(scoreWith(Map.of("3.5.3", "privileged-and-remote", "3.13.11", "not-validated")))
                .isEqualTo("104 points");
    }

    @Test
    void withoutASystemSecurityPlanThereIsNoScore() {
        assertThat(scoreWith(Map.of("3.12.4", "absent")))
                .isEqualTo("not scored: without a system security plan there is nothing to assess against"
                        + " (there is a score only where the answer to 3.12.4 is 'A current plan')");
    }

    /** Each requirement alone takes its weight away, no more and no less. */
    @Test
    void eachRequirementTakesItsOwnWeight() {
        for (Question missed : NIST.questionnaire().questions()) {
            if (!missed.id().equals(PLAN)) {
                assertThat(score(missed::equals))
                        .as(missed.id().value())
                        .isEqualTo(BigDecimal.valueOf(110).subtract(missed.weight()) + " points");
            }
        }
    }

    private static String score(Predicate<Question> missed) {
        return SelfAssessed.missing(NIST, missed).score().describe();
    }

    private static String scoreWith(Map<String, String> answers) {
        return SelfAssessed.with(NIST, answers).score().describe();
    }

    private static BigDecimal weight(int points) {
        return BigDecimal.valueOf(points);
    }
}
