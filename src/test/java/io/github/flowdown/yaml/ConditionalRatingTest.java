package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.assessment.Rating;
import io.github.flowdown.definition.Deferrable;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The conditional status of CMMC level 2: 32 CFR 170.21. */
class ConditionalRatingTest {
    private static final Scheme CMMC =
            new SchemeReader().builtIn("cmmc-level-2").orThrow().scheme();
    private static final Deferrable DEFERRABLE =
            CMMC.conditional().orElseThrow().deferrable();

    @Test
    void of110Requirements47MayWaitAnd63Never() {
        assertThat(CMMC.questionnaire().questions()).hasSize(110);
        assertThat(CMMC.questionnaire().questions())
                .filteredOn(ConditionalRatingTest::mayWait)
                .hasSize(47);
    }

    @Test
    void at88PointsTheStatusIsConditionalAndAt87ThereIsNone() {
        assertThat(level(missing(0))).isEqualTo("final");
        assertThat(level(missing(1))).isEqualTo("conditional");
        assertThat(level(missing(22))).isEqualTo("conditional");
        assertThat(level(missing(23))).isEqualTo("not-met");
    }

    @Test
    void theExplanationNamesThresholdDeadlineAndWhatMayNotWait() {
        assertThat(rating(Map.of("3.13.11", "not-validated")).reason().text())
                .isEqualTo(
                        "the score is 107 points; at tier Level 2, the threshold of 88 for Conditional level 2 is reached; what is missing of 3.13.11"
                                + " may wait and has to be met within 180 days, or the rating lapses: Conditional level 2. The rating is Conditional level 2");
        assertThat(rating(Map.of("3.1.3", "not-met", "3.1.20", "not-met", "3.1.5", "not-met", "3.13.11", "none"))
                        .reason()
                        .text())
                .isEqualTo(
                        "the score is 100 points; at tier Level 2, the threshold of 88 for Conditional level 2 is reached; what is missing of 3.1.3 may"
                                + " wait; 3.13.11 may not wait: it may wait only with the answer 'Encryption that is not validated to FIPS'; 3.1.5 may"
                                + " not wait: it weighs 3, and only what weighs at most 1 may wait; 3.1.20 may not wait: it is one of those that never"
                                + " may: No status. The rating is No status");
    }

    @Test
    void whatMayWaitHasToBeMetWithin180Days() {
        assertThat(SelfAssessed.with(CMMC, Map.of("3.1.3", "not-met")).findings())
                .extracting(finding -> finding.remedyWithin().written())
                .containsExactly("180 days");
    }

    private static boolean mayWait(Question question) {
        return question.answerType().scale().orElseThrow().options().stream()
                .filter(option -> !option.isNotApplicable())
                .filter(option -> !question.isGoodEnough(option, CMMC.tiers().get(0)))
                .anyMatch(option ->
                        DEFERRABLE.whyNot(question, Optional.of(option)).isEmpty());
    }

    /** All met but for some requirements of one point that may wait. */
    private static Rating missing(int count) {
        List<Question> missed = CMMC.questionnaire().questions().stream()
                .filter(question -> question.weight().intValueExact() == 1 && mayWait(question))
                .limit(count)
                .toList();
        Set<Question> among = new HashSet<>(missed);
        return SelfAssessed.missing(CMMC, among::contains).rating();
    }

    private static Rating rating(Map<String, String> answers) {
        return SelfAssessed.with(CMMC, answers).rating();
    }

    private static String level(Rating rating) {
        return rating.level().map(RatingLevel::id).orElse("none");
    }
}
