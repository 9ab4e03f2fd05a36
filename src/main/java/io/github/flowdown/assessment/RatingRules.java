package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.response.AskedQuestions;
import io.github.flowdown.scoring.Bands;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import java.util.List;
import java.util.Optional;

/** Turns a score into a rating: the band of its low end, capped by every gate that holds. */
final class RatingRules {

    Rating rate(Scheme scheme, TierDecision tier, Score score, List<Finding> findings, AskedQuestions asked) {
        Optional<Scored> scored = score.scored();
        if (scored.isEmpty()) {
            return new Rating(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    ImmutableList.of(),
                    Reason.of("not assessed: " + score.describe()));
        }
        List<Band<RatingLevel>> bands = scheme.ratingBands()
                .at(tier.decided())
                .orElseThrow(() -> new IllegalArgumentException(
                        "no rating bands at tier " + tier.decided().id()));
        Band<RatingLevel> byScore =
                Bands.holding(bands, inBandUnit(scored.get(), scored.get().low()));
        List<Gate> gates = gates(scheme, findings, asked.circumstances());
        RatingLevel level = capped(byScore.result(), gates);
        RatingLevel atBest = capped(
                Bands.holding(bands, inBandUnit(scored.get(), scored.get().high()))
                        .result(),
                gates(
                        scheme,
                        withoutReview(findings, asked),
                        asked.ifReviewsPass().circumstances()));
        return new Rating(
                Optional.of(level),
                Optional.of(atBest),
                Optional.of(byScore.result()),
                gates,
                reason(tier, scored.get(), byScore, level, gates));
    }

    /** Bands over averages are written in per cent, bands over points in points. Negative options can bring an average below 0. */
    private static Rational inBandUnit(Scored score, Rational value) {
        if (score.method() instanceof ScoringMethod.Points) {
            return value;
        }
        return value.compareTo(Rational.ZERO) < 0 ? Rational.ZERO : value.times(Rational.of(100));
    }

    private static List<Gate> gates(Scheme scheme, List<Finding> findings, Circumstances answers) {
        FindingFacts facts = new FindingFacts(answers, findings, Optional.empty());
        return scheme.gates().stream()
                .filter(rule -> !rule.when().fails(facts))
                .map(rule -> new Gate(
                        rule,
                        Reason.of(
                                "%s (%s)".formatted(rule.because(), rule.when().why(facts)), rule.location()),
                        behind(rule, findings)))
                .collect(ImmutableList.toImmutableList());
    }

    private static List<QuestionId> behind(GateRule rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        rule.when().restsOn(finding.question().id(), finding.obligation(), finding.severity()))
                .map(finding -> finding.question().id())
                .collect(ImmutableList.toImmutableList());
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

    private static Reason reason(
            TierDecision tier, Scored score, Band<RatingLevel> band, RatingLevel level, List<Gate> gates) {
        StringBuilder text = new StringBuilder("the score is %s; at tier %s, %s is %s"
                .formatted(
                        score.describe(),
                        tier.decided().title(),
                        band.describe(),
                        band.result().title()));
        if (!score.isCertain()) {
            text.append(", taken at the low end until the open answers have been reviewed");
        }
        gates.stream()
                .filter(gate -> gate.rule().cap().compareTo(band.result()) < 0)
                .forEach(gate -> text.append("; capped at %s by gate %s because %s"
                        .formatted(
                                gate.rule().cap().title(),
                                gate.rule().id(),
                                gate.reason().text())));
        return Reason.of(text.append(". The rating is ").append(level.title()).toString());
    }
}
