package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CONDITION_NEVER_HOLDS;

import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingRule;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Tier;
import java.util.Collection;
import java.util.List;

/** Every condition can hold for some contract, at one of the tiers it is looked at. */
final class ConditionsCanHold implements Rule<ReadQuestionnaire> {
    @Override
    public void check(ReadQuestionnaire read, Report report) {
        for (Placed<Question> question : read.questions()) {
            List<Tier> tiers =
                    read.tiers().stream().filter(question.value()::isAskedAt).toList();
            check(question.value().when(), tiers, question.at().to("when"), report);
        }
        List<FindingRule> rules = read.questionnaire().findingRules();
        for (int i = 0; i < rules.size(); i++) {
            check(
                    rules.get(i).when(),
                    read.tiers(),
                    Pointer.TOP.to("findings").to(i).to("when"),
                    report);
        }
    }

    static void check(Condition condition, Collection<Tier> tiers, Pointer at, Report report) {
        if (!new Satisfiability(tiers).canHold(condition)) {
            report.add(
                    CONDITION_NEVER_HOLDS,
                    at,
                    "this condition can never hold: " + condition.describe(),
                    "change it, or leave out what it stands at");
        }
    }
}
