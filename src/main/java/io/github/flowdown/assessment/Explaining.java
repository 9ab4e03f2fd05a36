package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Contribution;
import io.github.flowdown.scoring.Rational;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Explains an assessment: puts what the rules said of themselves into one tree, and says nothing of its own but the figures. */
final class Explaining {
    private final Assessment assessment;

    Explaining(Assessment assessment) {
        this.assessment = assessment;
    }

    Explanation rating() {
        Rating rating = assessment.rating();
        ImmutableList.Builder<Explanation> because = ImmutableList.builder();
        because.add(score());
        rating.conditional()
                .map(outcome -> Explanation.of(outcome.describe()))
                .or(this::band)
                .ifPresent(because::add);
        rating.gates().stream().map(this::gate).forEach(because::add);
        rating.lifted().stream().map(Explaining::lifted).forEach(because::add);
        because.add(tier(assessment.tier()));
        return new Explanation(
                "The rating is " + rating.title(),
                rating.level().map(RatingLevel::id),
                rating.reason().places(),
                because.build());
    }

    private Explanation score() {
        Score score = assessment.score();
        Optional<Scored> scored = score.scored();
        if (scored.isEmpty()) {
            return Explanation.of("There is no score: " + score.describe());
        }
        return new Explanation(
                "The score is %s by method %s, and the contributions below add up to it"
                        .formatted(
                                scored.get().describe(assessment.bandEnds()),
                                score.method().id()),
                Optional.of(exact(scored.get().low(), scored.get().high())),
                List.of(),
                Stream.concat(
                                base(scored.get()),
                                assessment.response().questionnaire().sections().stream()
                                        .map(this::section))
                        .toList());
    }

    /** What a deduction starts from belongs to no question. */
    private Stream<Explanation> base(Scored scored) {
        return scored.contributions().stream()
                .filter(part -> part.question().isEmpty())
                .map(part -> new Explanation(
                        "%s adds %s".formatted(part.rule(), shown(part.low(), part.high())),
                        Optional.of(exact(part.low(), part.high())),
                        List.of(),
                        List.of()));
    }

    private Explanation section(Section section) {
        List<String> within = section.withSectionsBelow().map(Section::id).toList();
        List<Contribution> parts = assessment.score().scored().stream()
                .flatMap(scored -> scored.contributions().stream())
                .filter(part -> part.question().isPresent() && within.contains(part.section()))
                .toList();
        Rational low = parts.stream().map(Contribution::low).reduce(Rational.ZERO, Rational::plus);
        Rational high = parts.stream().map(Contribution::high).reduce(Rational.ZERO, Rational::plus);
        String own = assessment.sections().stream()
                .filter(result -> result.section().id().equals(section.id()))
                .map(result -> ": its own score is %s, its weight %s"
                        .formatted(result.score().describe(), section.weight().toPlainString()))
                .findFirst()
                .orElse("");
        return new Explanation(
                "Section %s adds %s%s".formatted(section.title(), shown(low, high), own),
                Optional.of(exact(low, high)),
                List.of(),
                Stream.concat(
                                assessment.questions().stream()
                                        .filter(result -> result.section().id().equals(section.id()))
                                        .map(this::question),
                                section.sections().stream().map(this::section))
                        .toList());
    }

    private Explanation question(QuestionResult result) {
        Optional<Contribution> part = result.contribution();
        String takes = part.map(share -> "adds %s: it earned %s of %s, weight %s, %s"
                        .formatted(
                                shown(share.low(), share.high()),
                                exact(share.earnedLow(), share.earnedHigh()),
                                share.possible(),
                                share.weight(),
                                share.rule()))
                .orElse("takes no part in the score");
        return new Explanation(
                "Question %s %s".formatted(result.question().id(), takes),
                part.map(share -> exact(share.low(), share.high())),
                List.of(result.question().location()),
                answer(result));
    }

    private static List<Explanation> answer(QuestionResult result) {
        return Stream.of(
                        result.answer().map(Explaining::written).stream(),
                        Stream.of(Explanation.of(result.rule(), List.of(), List.of())),
                        result.finding().map(Explaining::finding).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static Explanation written(Answer answer) {
        String text = answer.provenance().written();
        return Explanation.of(
                text.isEmpty()
                        ? "The supplier wrote nothing"
                        : "The supplier wrote '%s', read %s as: %s"
                                .formatted(text, answer.provenance().reading().words(), answer.describe()),
                answer.location());
    }

    private static Explanation finding(Finding finding) {
        return new Explanation(
                "Finding %s (%s, %s): %s"
                        .formatted(
                                finding.question().id(),
                                finding.obligation().word(),
                                finding.severity().word(),
                                finding.text()),
                Optional.of(finding.severity().word()),
                finding.reason().places(),
                finding.deviation().map(standing -> Explanation.of(standing.describe())).stream()
                        .toList());
    }

    private Optional<Explanation> band() {
        return assessment
                .score()
                .scored()
                .flatMap(scored -> assessment
                        .rating()
                        .byScore()
                        .flatMap(byScore -> bands().filter(band -> band.result().equals(byScore))
                                .findFirst()
                                .map(band -> Explanation.of(
                                        "%s, the low end of the score, lies in the band '%s', which at tier %s is %s"
                                                .formatted(
                                                        Score.shown(scored.method(), scored.low(), band.ends()),
                                                        band.describe(),
                                                        assessment
                                                                .tier()
                                                                .decided()
                                                                .title(),
                                                        byScore.title())))));
    }

    private Stream<Band<RatingLevel>> bands() {
        return assessment.scheme().ratingBands().at(assessment.tier().decided()).stream()
                .flatMap(List::stream);
    }

    private Explanation gate(Gate gate) {
        return new Explanation(
                "Gate %s allows at most %s, because %s"
                        .formatted(
                                gate.rule().id(),
                                gate.rule().cap().title(),
                                gate.reason().text()),
                Optional.of(gate.rule().cap().id()),
                gate.reason().places(),
                gate.questions().stream()
                        .flatMap(id -> assessment.question(id).flatMap(QuestionResult::finding).stream())
                        .map(Explaining::finding)
                        .toList());
    }

    private static Explanation lifted(LiftedGate lifted) {
        return Explanation.of(
                "Gate %s would allow at most %s, and is lifted by %s"
                        .formatted(
                                lifted.gate().rule().id(),
                                lifted.gate().rule().cap().title(),
                                lifted.describe()),
                lifted.gate().reason().places(),
                List.of());
    }

    private static Explanation tier(TierDecision tier) {
        return new Explanation(
                "The tier is " + tier.decided().title(),
                Optional.of(tier.decided().id()),
                List.of(),
                Stream.concat(
                                tier.reasons().stream(),
                                Stream.of(tier.determination().reason()))
                        .map(Explaining::reason)
                        .toList());
    }

    private static Explanation reason(Reason reason) {
        return Explanation.of(reason.text(), reason.places(), List.of());
    }

    private String shown(Rational low, Rational high) {
        String from = Score.shown(assessment.score().method(), low);
        return low.equals(high)
                ? from
                : from + " to " + Score.shown(assessment.score().method(), high);
    }

    private static String exact(Rational low, Rational high) {
        return low.equals(high) ? low.toString() : low + " to " + high;
    }
}
