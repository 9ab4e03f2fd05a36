package io.github.flowdown.assessment;

import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.scoring.Bands;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import java.util.List;
import java.util.Optional;

/**
 * The rating before gates, at one end of the score.
 *
 * @param conditional what the scheme's conditional rule came to, where it has one
 * @param describe why, in words that follow the score
 */
record RatingBasis(RatingLevel level, Optional<ConditionalOutcome> conditional, String describe) {

    /**
     * The rating of a score.
     *
     * @param score in the unit of bands and thresholds
     * @param findings those that count at this end
     */
    static RatingBasis of(RatingInput input, Rational score, List<Finding> findings) {
        return input.scheme()
                .conditional()
                .map(rule -> ConditionalOutcome.of(rule, score, findings))
                .map(outcome -> new RatingBasis(outcome.level(), Optional.of(outcome), outcome.describe()))
                .orElseGet(() -> inBand(input, score));
    }

    private static RatingBasis inBand(RatingInput input, Rational score) {
        Scheme scheme = input.scheme();
        List<Band<RatingLevel>> bands = scheme.ratingBands()
                .at(input.tier().decided())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no rating bands at tier " + input.tier().decided().id()));
        Band<RatingLevel> band = Bands.holding(bands, score);
        String stretch = input.score().method().unit() == ScoreUnit.MET
                ? Score.shown(input.score().method(), score)
                : band.describe();
        return new RatingBasis(
                band.result(),
                Optional.empty(),
                "%s is %s".formatted(stretch, band.result().title()));
    }
}
