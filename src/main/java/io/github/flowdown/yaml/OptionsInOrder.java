package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.SCORE_MISFIT;

import io.github.flowdown.yaml.WrittenQuestionnaire.WrittenOption;
import java.math.BigDecimal;
import java.util.List;

/** Options stand from the weakest to the strongest: no score is below the one before it. */
final class OptionsInOrder implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        for (Placed<List<WrittenOption>> scale : read.scales()) {
            WrittenOption before = null;
            for (int i = 0; i < scale.value().size(); i++) {
                WrittenOption option = scale.value().get(i);
                if (option.isNotApplicable() || option.score().isEmpty()) {
                    continue;
                }
                if (before != null && score(option).compareTo(score(before)) < 0) {
                    report.add(
                            SCORE_MISFIT,
                            scale.at().to(i),
                            "option '%s' (%s) stands after '%s' (%s), which has the higher score"
                                    .formatted(
                                            option.value(),
                                            score(option).toPlainString(),
                                            before.value(),
                                            score(before).toPlainString()),
                            "write options from the lowest score to the highest");
                }
                before = option;
            }
        }
    }

    private static BigDecimal score(WrittenOption option) {
        return option.score().orElse(BigDecimal.ZERO);
    }
}
