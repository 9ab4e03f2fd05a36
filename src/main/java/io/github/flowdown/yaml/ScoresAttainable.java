package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.SCORE_MISFIT;

import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** What is scored can be scored: only choices carry weight, and an average has something to reach. */
final class ScoresAttainable implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        for (Placed<Question> placed : read.questions()) {
            Question question = placed.value();
            if (question.answerType().scale().isEmpty()
                    && question.weight().signum() > 0
                    && question.obligation() != Obligation.MAY) {
                report.add(
                        SCORE_MISFIT,
                        placed.at().to("answer"),
                        "question %s has a weight but no options that could earn it".formatted(question.id()),
                        "add 'weight: 0', make it a choice, or make its obligation 'may'");
            }
        }
        Set<QuestionId> averaged = new HashSet<>();
        read.questionnaire()
                .sections()
                .forEach(section -> averaged(section, read.questionnaire().scoring(), averaged));
        read.questions().stream()
                .filter(question -> averaged.contains(question.value().id()))
                .forEach(question -> checkReaches(question, report));
    }

    /** The questions that a weighted average takes as shares of their best. */
    private static void averaged(Section section, ScoringMethod around, Set<QuestionId> averaged) {
        ScoringMethod method = section.scoring().orElse(around);
        if (method instanceof ScoringMethod.WeightedAverage) {
            section.questions().forEach(question -> averaged.add(question.id()));
        }
        section.sections().forEach(below -> averaged(below, method, averaged));
    }

    private static void checkReaches(Placed<Question> placed, Report report) {
        boolean reaches = placed.value()
                        .answerType()
                        .scale()
                        .map(ScoresAttainable::best)
                        .orElse(BigDecimal.ONE)
                        .signum()
                > 0;
        if (placed.value().isScored() && !reaches) {
            report.add(
                    SCORE_MISFIT,
                    placed.at().to("answer"),
                    "the best answer to question %s earns nothing"
                            .formatted(placed.value().id()),
                    "give its best option a score above 0, or add 'weight: 0'");
        }
    }

    private static BigDecimal best(Scale scale) {
        return scale.best().score().orElse(BigDecimal.ZERO);
    }
}
