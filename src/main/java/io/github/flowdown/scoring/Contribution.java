package io.github.flowdown.scoring;

import io.github.flowdown.definition.QuestionId;
import java.util.Optional;

/**
 * What one question adds to a score. The contributions of a score add up to it exactly, at both ends.
 *
 * @param question empty for the base that a deduction starts from
 * @param section the section the question stands in
 * @param weight the question's weight
 * @param earnedLow weight times the option's score, if everything that awaits review fails
 * @param earnedHigh the same, if everything that awaits review passes
 * @param possible weight times the best option's score
 * @param low its share of the score's low end
 * @param high its share of the score's high end
 * @param best its share of the best score there could be
 * @param rule which rule decided, in words
 */
public record Contribution(
        Optional<QuestionId> question,
        String section,
        Rational weight,
        Rational earnedLow,
        Rational earnedHigh,
        Rational possible,
        Rational low,
        Rational high,
        Rational best,
        String rule) {

    /** The same with other shares. */
    Contribution sharing(Rational newLow, Rational newHigh, Rational newBest) {
        return new Contribution(
                question, section, weight, earnedLow, earnedHigh, possible, newLow, newHigh, newBest, rule);
    }
}
