package io.github.flowdown.rendering;

import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import java.util.Optional;

/** Scores as people read them, in the unit of their method. */
record Shown(ScoringMethod method) {

    /** Whether the score is a share of the whole. */
    boolean isShare() {
        return method.unit() == ScoreUnit.PERCENT;
    }

    /** The per cent of a share, as digits; empty for anything else. */
    Optional<String> percent(Rational share) {
        return isShare() ? Optional.of(share.percent()) : Optional.empty();
    }

    String number(Rational value) {
        return Score.shown(method, value) + (method.unit() == ScoreUnit.POINTS ? " points" : "");
    }

    /** One number, or both ends where they differ. */
    String range(Rational low, Rational high) {
        return low.equals(high) ? number(low) : number(low) + " to " + number(high);
    }

    static String interval(Score score) {
        return score.scored()
                .map(scored -> new Shown(score.method()).range(scored.low(), scored.high()))
                .orElse("Not scored");
    }
}
