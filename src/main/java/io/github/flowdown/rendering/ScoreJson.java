package io.github.flowdown.rendering;

import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.scoring.Score.Unscorable;
import java.util.Optional;
import java.util.function.Function;

/** Scores as JSON: exact, with what a person is shown beside it. */
final class ScoreJson {
    private ScoreJson() {}

    /** The score of a whole assessment, shown on the right side of the ends of its rating bands. */
    static void score(Json json, Assessment assessment) {
        score(json, assessment.score(), Shown.of(assessment));
    }

    static void score(Json json, Score score) {
        score(json, score, Shown.of(score.method()));
    }

    private static void score(Json json, Score score, Shown shown) {
        json.exact("low", of(score, Scored::low))
                .exact("high", of(score, Scored::high))
                .shown("lowPercent", score.scored().flatMap(scored -> shown.percent(scored.low())))
                .shown("highPercent", score.scored().flatMap(scored -> shown.percent(scored.high())))
                .text("method", score.method().id())
                .exact("earned", of(score, Scored::earned))
                .exact("possible", of(score, Scored::possible))
                .text(
                        "unscorable",
                        score instanceof Unscorable unscorable ? Optional.of(unscorable.because()) : Optional.empty());
    }

    /** The same with the part of every question, for the contract-risk questionnaire. */
    static void points(Json json, Score score) {
        score(json, score);
        json.objects(
                "contributions",
                score.scored().map(Scored::contributions).orElseGet(java.util.List::of),
                (member, contribution) -> {
                    member.text("question", contribution.question().map(QuestionId::value));
                    contribution(member, contribution);
                });
    }

    static void contribution(Json json, Contribution contribution) {
        json.exact("weight", contribution.weight())
                .exact("earnedLow", contribution.earnedLow())
                .exact("earnedHigh", contribution.earnedHigh())
                .exact("possible", contribution.possible())
                .exact("low", contribution.low())
                .exact("high", contribution.high())
                .text("rule", contribution.rule());
    }

    private static Optional<Rational> of(Score score, Function<Scored, Rational> part) {
        return score.scored().map(part);
    }
}
