package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import java.util.List;
import java.util.Optional;

/**
 * What one sub-contract must carry.
 *
 * @param document the clauses, re-addressed to the parties of the sub-contract
 * @param decisions for every clause of the schedule above: whether it flows and why
 * @param subContractorClass the class that the library puts the sub-contractor into; empty when it has no class for it
 * @param assessed whether the sub-contract's risk has been assessed; if not, the tier of the contract above was taken
 * @param below what the contracts below it must carry
 */
public record FlowDown(
        Contract contract,
        SecuritySchedule document,
        List<ClauseDecision> decisions,
        Optional<SubContractorClass> subContractorClass,
        boolean assessed,
        List<FlowDown> below) {
    public FlowDown {
        decisions = ImmutableList.copyOf(decisions);
        below = ImmutableList.copyOf(below);
    }

    /** Whether one clause of the schedule above flows into this sub-contract. */
    public record ClauseDecision(Clause clause, boolean flows, String because) {}
}
