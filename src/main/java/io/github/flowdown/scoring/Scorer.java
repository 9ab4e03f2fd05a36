package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.scoring.Score.Unscorable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores a questionnaire. Pure: the same marks give the same score, whatever their order. */
public final class Scorer {

    /**
     * The score of a questionnaire.
     *
     * @param marks what each answer means; a question without a mark was left blank
     */
    public QuestionnaireScore score(Questionnaire questionnaire, Map<QuestionId, Mark> marks) {
        ImmutableMap.Builder<String, Score> sections = ImmutableMap.builder();
        Map<Section, Scored> scored = new LinkedHashMap<>();
        for (Section section : questionnaire.sections()) {
            Score score = score(section, marks);
            sections.put(section.id(), score);
            score.scored().ifPresent(value -> scored.put(section, value));
        }
        return new QuestionnaireScore(rollUp(questionnaire.scoring(), scored), sections.buildOrThrow());
    }

    private static Score score(Section section, Map<QuestionId, Mark> marks) {
        List<Contribution> parts = section.questions().stream()
                .filter(Question::isScored)
                .map(question -> part(section, question, marks.getOrDefault(question.id(), new Mark.Blank())))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
        return parts.isEmpty()
                ? new Unscorable(section.scoring(), "no scored question applies")
                : combined(section.scoring(), parts);
    }

    private static Optional<Contribution> part(Section section, Question question, Mark mark) {
        if (mark instanceof Mark.NotAsked || mark instanceof Mark.NotApplicable) {
            return Optional.empty();
        }
        Scale scale = question.answerType().scale().orElseThrow();
        Rational weight = Rational.of(question.weight());
        Rational best = weight.times(points(scale.best()));
        Rational worst = weight.times(points(scale.worst()));
        Rational nothing = worst.compareTo(Rational.ZERO) < 0 ? worst : Rational.ZERO;
        Rational low = mark instanceof Mark.Chosen chosen ? weight.times(points(chosen.option())) : nothing;
        Rational full = best.compareTo(Rational.ZERO) < 0 ? Rational.ZERO : best;
        Rational high = mark instanceof Mark.AwaitingReview || mark instanceof Mark.PerhapsNotAsked ? full : low;
        return Optional.of(
                new Contribution(question.id(), section.id(), weight, low, high, best, low, high, mark.rule()));
    }

    private static Rational points(Option option) {
        return Rational.of(option.score().orElse(BigDecimal.ZERO));
    }

    /** Parts in the unit of the weights become shares of the section's score. */
    private static Score combined(ScoringMethod method, List<Contribution> parts) {
        Rational possible = sum(parts, Part.POSSIBLE);
        if (method instanceof ScoringMethod.Points) {
            return total(method, parts, sum(parts, Part.EARNED), possible);
        }
        if (possible.compareTo(Rational.ZERO) <= 0) {
            return new Unscorable(method, "nothing could be earned");
        }
        Rational share = Rational.ONE.dividedBy(possible);
        List<Contribution> shares =
                parts.stream().map(part -> part.scaled(share)).toList();
        return total(method, shares, sum(parts, Part.EARNED), possible);
    }

    /** Section scores become shares of the total. */
    private static Score rollUp(ScoringMethod method, Map<Section, Scored> sections) {
        if (sections.isEmpty()) {
            return new Unscorable(method, "no section could be scored");
        }
        boolean average = method instanceof ScoringMethod.WeightedAverage;
        Rational weights = sections.keySet().stream()
                .map(section -> Rational.of(section.weight()))
                .reduce(Rational.ZERO, Rational::plus);
        if (average && weights.isZero()) {
            return new Unscorable(method, "no section carries weight");
        }
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        Rational earned = Rational.ZERO;
        Rational possible = Rational.ZERO;
        for (Map.Entry<Section, Scored> entry : sections.entrySet()) {
            Rational weight = Rational.of(entry.getKey().weight());
            Rational share = average ? weight.dividedBy(weights) : weight;
            entry.getValue().contributions().forEach(part -> shares.add(part.scaled(share)));
            earned = earned.plus(
                    average
                            ? weight.times(entry.getValue().low())
                            : weight.times(entry.getValue().earned()));
            possible = possible.plus(
                    average ? weight : weight.times(entry.getValue().possible()));
        }
        return total(method, shares.build(), earned, possible);
    }

    private static Score total(ScoringMethod method, List<Contribution> shares, Rational earned, Rational possible) {
        return new Scored(method, sum(shares, Part.LOW), sum(shares, Part.HIGH), earned, possible, shares);
    }

    private enum Part {
        LOW,
        HIGH,
        EARNED,
        POSSIBLE
    }

    private static Rational sum(List<Contribution> parts, Part which) {
        Rational sum = Rational.ZERO;
        for (Contribution part : parts) {
            sum = sum.plus(
                    switch (which) {
                        case LOW -> part.low();
                        case HIGH -> part.high();
                        case EARNED -> part.earnedLow();
                        case POSSIBLE -> part.possible();
                    });
        }
        return sum;
    }
}
