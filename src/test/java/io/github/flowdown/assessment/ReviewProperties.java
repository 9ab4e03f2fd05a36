package io.github.flowdown.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Case;
import io.github.flowdown.Cases;
import io.github.flowdown.Example;
import io.github.flowdown.assessment.ReviewDecision.Kind;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Score.Scored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReviewProperties {

    @Property(tries = 500)
    void theIntervalHoldsTheScoreWhateverTheReviewerDecidesAboutTheOpenAnswers(
            @ForAll("any") Case any, @ForAll long seed) {
        Assessment open = any.assessed();
        Assessment closed = assess(any, settled(any, new Random(seed)));
        closed.score().scored().ifPresent(after -> {
            assertThat(after.isCertain()).isTrue();
            assertThat(after.low()).isBetween(scored(open).low(), scored(open).high());
        });
        assertThat(closed.awaitingReview()).isEmpty();
    }

    @Property(tries = 300)
    void anUpgradeNeverLowersAndADowngradeNeverRaisesTheScoreOrTheRating(
            @ForAll("withoutFollowUps") Case any, @ForAll long seed) {
        Assessment before = any.assessed();
        before.score().scored().ifPresent(was -> {
            Assessment raised = assess(any, moved(any, Kind.UPGRADE, new Random(seed)));
            assertThat(scored(raised).low()).isGreaterThanOrEqualTo(was.low());
            assertThat(scored(raised).high()).isGreaterThanOrEqualTo(was.high());
            assertThat(raised.rating().level().orElseThrow())
                    .isGreaterThanOrEqualTo(before.rating().level().orElseThrow());
            Assessment lowered = assess(any, moved(any, Kind.DOWNGRADE, new Random(seed)));
            assertThat(scored(lowered).low()).isLessThanOrEqualTo(was.low());
            assertThat(scored(lowered).high()).isLessThanOrEqualTo(was.high());
            assertThat(lowered.rating().level().orElseThrow())
                    .isLessThanOrEqualTo(before.rating().level().orElseThrow());
        });
    }

    @Property(tries = 300)
    void askingForClarificationOpensTheIntervalAroundTheScore(@ForAll("withoutFollowUps") Case any) {
        Assessment before = any.assessed();
        List<ReviewDecision> asks = any.answers().values().stream()
                .filter(Answer.Chosen.class::isInstance)
                .map(answer -> decided(answer, Kind.NEEDS_CLARIFICATION, Optional.empty()))
                .toList();
        Assessment asked = assess(any, asks);
        before.score().scored().ifPresent(was -> {
            assertThat(scored(asked).low()).isLessThanOrEqualTo(was.low());
            assertThat(scored(asked).high()).isGreaterThanOrEqualTo(was.high());
        });
    }

    @Property(tries = 300)
    void theSuppliersAnswersStayAndTheOrderOfDecisionsDoesNotMatter(@ForAll("any") Case any, @ForAll long seed) {
        List<ReviewDecision> decisions = settled(any, new Random(seed));
        Assessment reviewed = assess(any, decisions);
        assertThat(reviewed.response()).isEqualTo(any.assessed().response());
        List<ReviewDecision> reversed = new ArrayList<>(decisions);
        Collections.reverse(reversed);
        assertThat(assess(any, reversed).questions()).isEqualTo(reviewed.questions());
        assertThat(assess(any, reversed).rating()).isEqualTo(reviewed.rating());
    }

    @Provide
    Arbitrary<Case> any() {
        return Cases.any();
    }

    @Provide
    Arbitrary<Case> withoutFollowUps() {
        return Cases.withoutFollowUps();
    }

    /** Every answer that awaits review, settled one way or another. */
    private static List<ReviewDecision> settled(Case any, Random random) {
        return any.answers().values().stream()
                .filter(Answer::awaitsReview)
                .map(answer -> {
                    List<Option> options = scale(any, answer).options();
                    boolean claim = answer instanceof Answer.NotApplicable;
                    return decided(
                            answer,
                            Kind.ACCEPT,
                            claim ? Optional.empty() : Optional.of(options.get(random.nextInt(options.size()))));
                })
                .toList();
    }

    /** Some of the choices, moved the one way. */
    private static List<ReviewDecision> moved(Case any, Kind kind, Random random) {
        List<ReviewDecision> moved = new ArrayList<>();
        for (Answer answer : any.answers().values()) {
            if (answer instanceof Answer.Chosen chosen && random.nextBoolean()) {
                Scale scale = scale(any, answer);
                int rank = scale.rank(chosen.option()).orElseThrow();
                scale.options().stream()
                        .filter(option -> scale.rank(option)
                                .map(other -> kind == Kind.UPGRADE ? other > rank : other < rank)
                                .orElse(false))
                        .findAny()
                        .ifPresent(option -> moved.add(decided(answer, kind, Optional.of(option))));
            }
        }
        return moved;
    }

    private static Scale scale(Case any, Answer answer) {
        Question question = any.questionnaire().question(answer.question()).orElseThrow();
        return question.answerType().scale().orElseThrow();
    }

    private static ReviewDecision decided(Answer answer, Kind kind, Optional<Option> to) {
        return new ReviewDecision(
                answer.question(),
                kind,
                to,
                "somebody looked",
                "assurance lead",
                LocalDate.of(2026, 11, 20),
                Example.at("review.yaml", answer.question().value()));
    }

    private static Assessment assess(Case any, List<ReviewDecision> decisions) {
        return new Assessor()
                .assess(
                        any.scheme(),
                        Example.response(
                                Example.tierOf(any.contract()),
                                any.questionnaire(),
                                any.answers().values().toArray(Answer[]::new)),
                        new Review(decisions, ""),
                        Deviations.NONE,
                        Optional.empty());
    }

    private static Scored scored(Assessment assessment) {
        return assessment.score().scored().orElseThrow();
    }
}
