package io.github.flowdown.contract;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.scoring.Score;
import java.util.List;

/**
 * The tier of a contract and why.
 *
 * @param computed what points and escalation rules come to
 * @param decided what counts: the computed tier, or what somebody decided with a reason
 * @param reasons in the order in which they took effect
 * @param assumptions the criteria whose answers are still to be confirmed
 * @param below the decisions for the sub-contracts, in their order
 */
public record TierDecision(
        Contract contract,
        Tier computed,
        Tier decided,
        Score points,
        List<Reason> reasons,
        List<QuestionId> assumptions,
        ScheduleDetermination determination,
        List<TierDecision> below) {
    public TierDecision {
        below = ImmutableList.copyOf(below);
        reasons = ImmutableList.copyOf(reasons);
        assumptions = ImmutableList.copyOf(assumptions);
    }
}
