package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import java.util.List;
import java.util.Optional;

/** Turns a score into a rating: the band of its low end, capped by every gate that holds. */
final class RatingRules {

    Rating rate(RatingInput input, AcceptedRisks accepted) {
        Score score = input.score();
        AskedQuestions asked = input.asked();
        Optional<Scored> scored = score.scored();
        if (scored.isEmpty()) {
            return new Rating(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    Reason.of("not assessed: " + score.describe()));
        }
        List<Finding> ifReviewed = withoutReview(input.findings(), asked);
        RatingBasis basis =
                RatingBasis.of(input, inBandUnit(scored.get(), scored.get().low()), input.findings());
        RatingBasis bestBasis =
                RatingBasis.of(input, inBandUnit(scored.get(), scored.get().high()), ifReviewed);
        Gates gates = new Gates(input, accepted, input.findings(), asked.circumstances());
        Gates ifReviewsPass =
                new Gates(input, accepted, ifReviewed, asked.ifReviewsPass().circumstances());
        RatingLevel level = capped(basis.level(), gates.holding());
        return new Rating(
                Optional.of(level),
                Optional.of(capped(bestBasis.level(), ifReviewsPass.holding())),
                Optional.of(basis.level()),
                basis.conditional(),
                gates.holding(),
                gates.lifted(),
                reason(input, scored.get(), basis, level, gates));
    }

    /** Bands over averages are written in per cent, bands over points in points. Negative options can bring an average below 0. */
    private static Rational inBandUnit(Scored score, Rational value) {
        if (score.method().unit() != ScoreUnit.PERCENT) {
            return value;
        }
        return value.compareTo(Rational.ZERO) < 0 ? Rational.ZERO : value.times(Rational.of(100));
    }

    private static List<Finding> withoutReview(List<Finding> findings, AskedQuestions asked) {
        return findings.stream()
                .filter(finding ->
                        finding.status() != Status.AWAITING_REVIEW && !asked.hangsOnReview(finding.question()))
                .toList();
    }

    private static RatingLevel capped(RatingLevel byScore, List<Gate> gates) {
        return gates.stream().map(gate -> gate.rule().cap()).reduce(byScore, RatingLevel::worse);
    }

    private static Reason reason(RatingInput input, Scored score, RatingBasis basis, RatingLevel level, Gates gates) {
        StringBuilder text = new StringBuilder("the score is %s; at tier %s, %s"
                .formatted(
                        score.describe(
                                input.scheme().ratingLimitsAt(input.tier().decided())),
                        input.tier().decided().title(),
                        basis.describe()));
        if (!score.isCertain()) {
            text.append(", taken at the low end until the open answers have been reviewed");
        }
        gates.holding().stream()
                .filter(gate -> gate.rule().cap().compareTo(basis.level()) < 0)
                .forEach(gate -> text.append("; capped at %s by gate %s because %s"
                        .formatted(
                                gate.rule().cap().title(),
                                gate.rule().id(),
                                gate.reason().text())));
        gates.lifted().stream()
                .filter(lifted -> lifted.gate().rule().cap().compareTo(basis.level()) < 0)
                .forEach(lifted -> text.append("; gate %s, which caps at %s, is lifted by %s"
                        .formatted(
                                lifted.gate().rule().id(),
                                lifted.gate().rule().cap().title(),
                                lifted.describe())));
        text.append(". The rating is ").append(level.title());
        if (level.discretionary()) {
            text.append(", and a person has to decide what follows");
        }
        return Reason.of(text.toString());
    }
}
