package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.SHORTFALL_MISSING;

import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Shortfall;
import io.github.flowdown.definition.Tier;
import java.util.List;
import java.util.stream.Collectors;

/** Every requirement that is scored says what falling short of it leads to, at every tier it is asked at. */
final class ShortfallsPresent implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        if (read.risk()) {
            return;
        }
        for (Placed<Question> placed : read.questions()) {
            Question question = placed.value();
            if (question.shortfall().isPresent()) {
                checkTiers(question, question.shortfall().orElseThrow(), placed.at(), read.tiers(), report);
            } else if (question.obligation() != Obligation.MAY && question.isScored()) {
                report.add(
                        SHORTFALL_MISSING,
                        placed.at(),
                        "question %s says '%s' but not what falling short of it leads to"
                                .formatted(question.id(), question.obligation().word()),
                        "add 'shortfall' with severity, finding and action");
            }
        }
    }

    private static void checkTiers(
            Question question, Shortfall shortfall, Pointer at, List<Tier> tiers, Report report) {
        List<Tier> silent = tiers.stream()
                .filter(tier -> question.isAskedAt(tier)
                        && shortfall.severity().at(tier).isEmpty())
                .toList();
        if (!silent.isEmpty()) {
            report.add(
                    SHORTFALL_MISSING,
                    at.to("shortfall").to("severity"),
                    "question %s has no severity at tier %s"
                            .formatted(
                                    question.id(), silent.stream().map(Tier::id).collect(Collectors.joining(", "))),
                    "name the severity at the lowest tier the question is asked at");
        }
    }
}
