package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Counting;
import io.github.flowdown.definition.NoAnswer;
import io.github.flowdown.definition.NoAnswers;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.Section;
import io.github.flowdown.scoring.Part.Standing;
import java.math.BigDecimal;
import java.util.Optional;

/** What each question adds to the section it stands in. */
final class QuestionParts {
    private final NoAnswers noAnswers;
    private final Answered answered;

    QuestionParts(NoAnswers noAnswers, Answered answered) {
        this.noAnswers = noAnswers;
        this.answered = answered;
    }

    /** Empty for a question that is not scored, or that leaves the score. */
    Optional<Part> part(Section section, Question question) {
        if (!question.isScored()) {
            return Optional.empty();
        }
        Mark mark = answered.marks().getOrDefault(question.id(), new Mark.Blank());
        Scale scale = question.answerType().scale().orElseThrow();
        if (mark instanceof Mark.Chosen chosen) {
            Rational value = points(chosen.option());
            boolean enough = isEnough(question, chosen.option());
            return Optional.of(part(
                    section,
                    question,
                    scale,
                    new Ends(
                            value, value, false, enough, enough, chosen.option().label(), chosen.rule())));
        }
        NoAnswer rules = noAnswers.of(question.id());
        Counting counting = mark.counting(rules);
        if (counting == Counting.LEFT_OUT) {
            return Optional.empty();
        }
        return Optional.of(part(section, question, scale, ends(question, scale, mark, counting, rules)));
    }

    /** What a question comes to at both ends. */
    private record Ends(
            Rational low,
            Rational high,
            boolean mayLeave,
            boolean enoughLow,
            boolean enoughHigh,
            String achieved,
            String rule) {}

    private Ends ends(Question question, Scale scale, Mark mark, Counting counting, NoAnswer rules) {
        Rational worst = points(scale.worst());
        Rational nothing = worst.compareTo(Rational.ZERO) < 0 ? worst : Rational.ZERO;
        Rational full = points(scale.best());
        boolean worstIsEnough = isEnough(question, scale.worst());
        String rule = mark.rule(counting);
        String achieved = mark.describe();
        return switch (counting) {
            case FULL -> new Ends(full, full, false, true, true, achieved, rule);
            case OPEN -> new Ends(nothing, full, mark.mayLeave(scale, rules), worstIsEnough, true, achieved, rule);
            default -> new Ends(nothing, nothing, false, worstIsEnough, worstIsEnough, achieved, rule);
        };
    }

    private Part part(Section section, Question question, Scale scale, Ends ends) {
        Rational weight = Rational.of(question.weight());
        Rational best = points(scale.best());
        Contribution share = new Contribution(
                Optional.of(question.id()),
                section.id(),
                weight,
                weight.times(ends.low()),
                weight.times(ends.high()),
                weight.times(best),
                ends.low(),
                ends.high(),
                best,
                ends.rule());
        Option required = minimum(question).orElseGet(scale::best);
        return new Part(
                question.id().value(),
                weight,
                ends.low(),
                ends.high(),
                points(scale.worst()),
                best,
                ends.mayLeave(),
                new Standing(
                        minimum(question).isPresent(),
                        ends.enoughLow(),
                        ends.enoughHigh(),
                        required.label(),
                        ends.achieved()),
                ImmutableList.of(share));
    }

    /** The minimum stated for the tier. */
    private Optional<Option> minimum(Question question) {
        return question.minimum().flatMap(named -> answered.tier().flatMap(named::at));
    }

    private boolean isEnough(Question question, Option option) {
        return answered.tier()
                .map(tier -> question.isGoodEnough(option, tier))
                .orElseGet(() -> question.answerType()
                        .scale()
                        .map(scale -> points(option).compareTo(points(scale.best())) >= 0)
                        .orElse(true));
    }

    private static Rational points(Option option) {
        return Rational.of(option.score().orElse(BigDecimal.ZERO));
    }
}
