package io.github.flowdown.rendering;

import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import java.util.Optional;

/** Scores as people read them: per cent for averages, plain numbers for points. */
record Shown(ScoringMethod method) {

    boolean isPoints() {
        return method instanceof ScoringMethod.Points;
    }

    /** The per cent of a share, as digits; empty for points. */
    Optional<String> percent(Rational share) {
        return isPoints() ? Optional.empty() : Optional.of(share.percent());
    }

    String number(Rational value) {
        return isPoints() ? value.rounded(2) + " points" : value.percent() + "%";
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
