package io.github.flowdown.scoring;

import io.github.flowdown.definition.QuestionId;

/**
 * What one question adds to a score. The contributions of a score add up to it exactly, at both ends.
 *
 * @param section the section the question stands in
 * @param weight the question's weight
 * @param earnedLow weight times the option's score, if everything that awaits review fails
 * @param earnedHigh the same, if everything that awaits review passes
 * @param possible weight times the best option's score
 * @param low its share of the score's low end
 * @param high its share of the score's high end
 * @param rule which rule decided, in words
 */
public record Contribution(
        QuestionId question,
        String section,
        Rational weight,
        Rational earnedLow,
        Rational earnedHigh,
        Rational possible,
        Rational low,
        Rational high,
        String rule) {

    Contribution scaled(Rational factor) {
        return new Contribution(
                question,
                section,
                weight,
                earnedLow,
                earnedHigh,
                possible,
                low.times(factor),
                high.times(factor),
                rule);
    }
}
