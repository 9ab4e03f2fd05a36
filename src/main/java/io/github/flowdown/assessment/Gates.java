package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import java.util.List;
import java.util.Optional;

/** Which gates hold over findings and answers, and which only live deviations lift. A deviation never makes a gate hold. */
final class Gates {
    private final RatingInput input;
    private final AcceptedRisks accepted;
    private final List<Finding> findings;
    private final List<Finding> open;
    private final FindingFacts facts;
    private final FindingFacts withDeviations;

    Gates(RatingInput input, AcceptedRisks accepted, List<Finding> findings, Circumstances answers) {
        this.input = input;
        this.accepted = accepted;
        this.findings = findings;
        this.open = accepted.withoutAccepted(findings);
        this.facts = facts(findings, answers);
        this.withDeviations = accepted.isEmpty()
                ? facts
                : facts(
                        open,
                        accepted.over(
                                answers,
                                input.scheme().questionnaire(),
                                input.tier().decided()));
    }

    private static FindingFacts facts(List<Finding> findings, Circumstances answers) {
        return new FindingFacts(answers, findings, Optional.empty());
    }

    /** In the order of the scheme. */
    List<Gate> holding() {
        return input.scheme().gates().stream()
                .filter(rule -> !rule.when().fails(facts) && !isLifted(rule))
                .map(rule -> gate(rule, withDeviations, open))
                .collect(ImmutableList.toImmutableList());
    }

    List<LiftedGate> lifted() {
        return input.scheme().gates().stream()
                .filter(rule -> !rule.when().fails(facts) && isLifted(rule))
                .map(rule -> gate(rule, facts, findings))
                .map(gate -> new LiftedGate(gate, accepted.behind(gate)))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean isLifted(GateRule rule) {
        return rule.when().fails(withDeviations);
    }

    private static Gate gate(GateRule rule, FindingFacts facts, List<Finding> findings) {
        return new Gate(
                rule,
                Reason.of("%s (%s)".formatted(rule.because(), rule.when().why(facts)), rule.location()),
                behind(rule.when().withoutWhatFails(facts), findings),
                rule.when().withoutWhatFails(facts).questions());
    }

    private static List<QuestionId> behind(Condition holding, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> holding.restsOn(finding.question().id(), finding.obligation(), finding.severity()))
                .map(finding -> finding.question().id())
                .collect(ImmutableList.toImmutableList());
    }
}
