package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ConditionalRule;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Rational;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a conditional rule comes to over a score and the shortfalls behind it.
 *
 * @param reachesThreshold whether the score is enough for the conditional rating
 * @param mayWait the questions that fall short and may do so for a while
 * @param mayNotWait those that may not, and why
 */
public record ConditionalOutcome(
        ConditionalRule rule, boolean reachesThreshold, List<QuestionId> mayWait, List<Obstacle> mayNotWait) {
    public ConditionalOutcome {
        mayWait = ImmutableList.copyOf(mayWait);
        mayNotWait = ImmutableList.copyOf(mayNotWait);
    }

    /** A question that falls short and may not. */
    public record Obstacle(QuestionId question, String because) {}

    /**
     * The outcome.
     *
     * @param score in the unit of the threshold
     * @param shortfalls the findings from single questions
     */
    static ConditionalOutcome of(ConditionalRule rule, Rational score, List<Finding> shortfalls) {
        ImmutableList.Builder<QuestionId> mayWait = ImmutableList.builder();
        ImmutableList.Builder<Obstacle> mayNotWait = ImmutableList.builder();
        for (Finding shortfall : shortfalls) {
            QuestionId id = shortfall.question().id();
            rule.deferrable()
                    .whyNot(shortfall.question(), option(shortfall.answer()))
                    .ifPresentOrElse(because -> mayNotWait.add(new Obstacle(id, because)), () -> mayWait.add(id));
        }
        return new ConditionalOutcome(
                rule, score.compareTo(Rational.of(rule.threshold())) >= 0, mayWait.build(), mayNotWait.build());
    }

    private static Optional<Option> option(Answer answer) {
        return answer instanceof Answer.Chosen chosen ? Optional.of(chosen.option()) : Optional.empty();
    }

    /** The rating. */
    public RatingLevel level() {
        if (mayWait.isEmpty() && mayNotWait.isEmpty()) {
            return rule.complete();
        }
        return reachesThreshold && mayNotWait.isEmpty() ? rule.conditional() : rule.otherwise();
    }

    /** Why, in words that follow the score. */
    String describe() {
        if (mayWait.isEmpty() && mayNotWait.isEmpty()) {
            return "nothing is missing: " + rule.complete().title();
        }
        String threshold = "the threshold of %s for %s is %s"
                .formatted(
                        rule.threshold().toPlainString(),
                        rule.conditional().title(),
                        reachesThreshold ? "reached" : "not reached");
        String waits = mayWait.isEmpty()
                ? ""
                : "; what is missing of %s may wait".formatted(listed(mayWait))
                        + (level().equals(rule.conditional())
                                ? " and has to be met %s, or the rating lapses"
                                        .formatted(rule.within().within())
                                : "");
        String obstacles = mayNotWait.stream()
                .map(obstacle -> "; %s may not wait: %s".formatted(obstacle.question(), obstacle.because()))
                .collect(Collectors.joining());
        return "%s%s%s: %s".formatted(threshold, waits, obstacles, level().title());
    }

    private static String listed(List<QuestionId> ids) {
        return ids.stream().map(QuestionId::value).collect(Collectors.joining(", "));
    }
}
