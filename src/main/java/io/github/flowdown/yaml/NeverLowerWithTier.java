package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Tier;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** At a higher tier no minimum is weaker and no shortfall less severe than at a lower one. */
final class NeverLowerWithTier implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        for (Placed<Question> placed : read.questions()) {
            Question question = placed.value();
            question.minimum()
                    .ifPresent(minimum -> check(
                            minimum,
                            placed.at().to("minimum"),
                            "the minimum of question " + question.id(),
                            NeverLowerWithTier::weaker,
                            Option::value,
                            report));
            question.shortfall()
                    .ifPresent(shortfall -> check(
                            shortfall.severity(),
                            placed.at().to("shortfall").to("severity"),
                            "the severity of question " + question.id(),
                            (higher, lower) -> higher.compareTo(lower) < 0,
                            FindingSeverity::word,
                            report));
        }
    }

    private static boolean weaker(Option higher, Option lower) {
        return higher.score().orElse(BigDecimal.ZERO).compareTo(lower.score().orElse(BigDecimal.ZERO)) < 0;
    }

    private static <T> void check(
            PerTier<T> values,
            Pointer at,
            String what,
            BiPredicate<T, T> falls,
            Function<T, String> word,
            Report report) {
        Map.Entry<Tier, T> before = null;
        for (Map.Entry<Tier, T> entry : values.named().entrySet()) {
            if (before != null && falls.test(entry.getValue(), before.getValue())) {
                report.add(
                        NOT_PROPORTIONATE,
                        at.to(entry.getKey().id()),
                        "%s is '%s' at tier %s but only '%s' at the higher tier %s"
                                .formatted(
                                        what,
                                        word.apply(before.getValue()),
                                        before.getKey().id(),
                                        word.apply(entry.getValue()),
                                        entry.getKey().id()),
                        "a higher tier never asks less");
            }
            before = entry;
        }
    }
}
