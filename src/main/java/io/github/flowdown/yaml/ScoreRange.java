package io.github.flowdown.yaml;

import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Scorer;
import java.util.Optional;

/**
 * The scores that a questionnaire can come to, in the unit of its bands.
 *
 * @param least empty where nothing is scored
 */
record ScoreRange(ScoreUnit unit, Optional<Rational> least, Optional<Rational> most) {

    static ScoreRange of(Questionnaire questionnaire) {
        ScoreUnit unit = questionnaire.scoring().unit();
        return switch (unit) {
            case PERCENT -> new ScoreRange(unit, Optional.of(Rational.ZERO), Optional.of(Rational.of(100)));
            case MET -> new ScoreRange(unit, Optional.of(Rational.ZERO), Optional.of(Rational.ONE));
            case POINTS, NUMBER, LEVEL -> {
                var scored = new Scorer().attainable(questionnaire).scored();
                yield new ScoreRange(unit, scored.map(score -> score.low()), scored.map(score -> score.high()));
            }
        };
    }

    String perUnit() {
        return unit == ScoreUnit.PERCENT ? " per cent" : "";
    }
}
