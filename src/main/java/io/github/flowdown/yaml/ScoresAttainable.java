package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.SCORE_MISFIT;

import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import java.math.BigDecimal;

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
        for (int i = 0; i < read.questionnaire().sections().size(); i++) {
            checkAverage(read.questionnaire().sections().get(i), read, i, report);
        }
    }

    private static void checkAverage(Section section, ReadQuestionnaire read, int index, Report report) {
        if (!(section.scoring() instanceof ScoringMethod.WeightedAverage)) {
            return;
        }
        Pointer at = Pointer.TOP.to("sections").to(index);
        for (Placed<Question> placed : read.questions()) {
            boolean reaches = placed.value()
                            .answerType()
                            .scale()
                            .map(ScoresAttainable::best)
                            .orElse(BigDecimal.ONE)
                            .signum()
                    > 0;
            if (placed.at().isWithin(at) && placed.value().isScored() && !reaches) {
                report.add(
                        SCORE_MISFIT,
                        placed.at().to("answer"),
                        "the best answer to question %s earns nothing"
                                .formatted(placed.value().id()),
                        "give its best option a score above 0, or add 'weight: 0'");
            }
        }
    }

    private static BigDecimal best(Scale scale) {
        return scale.best().score().orElse(BigDecimal.ZERO);
    }
}
