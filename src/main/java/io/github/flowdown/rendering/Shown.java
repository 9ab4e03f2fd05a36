package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Scores as people read them, in the unit of their method. */
record Shown(ScoringMethod method, List<BigDecimal> limits) {

    static Shown of(ScoringMethod method) {
        return new Shown(method, List.of());
    }

    /** The score of a whole assessment: exact enough to stand on the right side of the ends of its rating bands. */
    static Shown of(Assessment assessment) {
        return new Shown(assessment.score().method(), assessment.bandEnds());
    }

    /** Whether the score is a share of the whole. */
    boolean isShare() {
        return method.unit() == ScoreUnit.PERCENT;
    }

    /** The per cent of a share, as digits; empty for anything else. */
    Optional<String> percent(Rational share) {
        return isShare() ? Optional.of(share.percent(limits)) : Optional.empty();
    }

    String number(Rational value) {
        return Score.shown(method, value, limits) + (method.unit() == ScoreUnit.POINTS ? " points" : "");
    }

    /** One number, or both ends where they differ. */
    String range(Rational low, Rational high) {
        return low.equals(high) ? number(low) : number(low) + " to " + number(high);
    }

    static String interval(Score score) {
        return of(score.method()).whole(score);
    }

    static String interval(Assessment assessment) {
        return of(assessment).whole(assessment.score());
    }

    private String whole(Score score) {
        return score.scored().map(scored -> range(scored.low(), scored.high())).orElse("Not scored");
    }
}
