package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.FlowDown.ClauseDecision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Drafts what sub-contracts must carry. Each is looked at by its own facts and its own tier; clauses that flow "the same" are never weaker than in the
 * contract above.
 */
final class FlowDownDrafter {
    private final ClauseLibrary library;

    FlowDownDrafter(ClauseLibrary library) {
        this.library = library;
    }

    List<FlowDown> below(SecuritySchedule above) {
        return above.tier().below().stream().map(tier -> draft(above, tier)).collect(ImmutableList.toImmutableList());
    }

    private FlowDown draft(SecuritySchedule above, TierDecision tier) {
        Contract contract = tier.contract();
        Circumstances facts = new ContractFacts(contract, tier.decided());
        ClauseSelection selection = ClauseSelection.empty(library);
        ImmutableList.Builder<ClauseDecision> decisions = ImmutableList.builder();
        for (Clause clause : library.clauses()) {
            Verdict verdict = verdict(above, clause, tier.decided(), facts);
            if (verdict.flows()) {
                selection.include(clause, Reason.of(verdict.because(), clause.location(), contract.location()));
            } else {
                selection.leaveOut(clause, verdict.because());
            }
            if (verdict.flows() || above.clause(clause.id()).isPresent()) {
                decisions.add(new ClauseDecision(clause, verdict.flows(), verdict.because()));
            }
        }
        SecuritySchedule document = new DocumentAssembly(
                        library, Parties.ofSubContract(contract), tier, Optional.empty())
                .assemble(
                        library.title() + ": flow-down to sub-contractors",
                        selection,
                        filling(above, tier),
                        GeneratedItems.none(),
                        inForce(above, tier.decided(), facts));
        return new FlowDown(contract, document, decisions.build(), contract.isAssessed(), below(document));
    }

    private record Verdict(boolean flows, String because) {}

    private static Verdict verdict(SecuritySchedule above, Clause clause, Tier tier, Circumstances facts) {
        FlowDownRule rule = clause.flowDown();
        boolean inAbove = above.clause(clause.id()).isPresent();
        if (rule.kind() == FlowDownRule.Kind.NONE) {
            return new Verdict(false, "it binds the parties of the contract above only");
        }
        if (rule.when().fails(facts)) {
            return new Verdict(false, "it flows down only where " + rule.when().describe());
        }
        String where = rule.when() instanceof Condition.Always
                ? ""
                : ", because " + rule.when().why(facts);
        if (rule.kind() == FlowDownRule.Kind.SAME && inAbove) {
            return new Verdict(true, rule.kind().words() + where);
        }
        return ClauseSelection.against(clause, tier, facts)
                .map(against -> new Verdict(false, against))
                .orElseGet(() -> new Verdict(true, rule.kind().words() + " (" + tier.title() + ")" + where));
    }

    private static ParameterFilling filling(SecuritySchedule above, TierDecision tier) {
        ParameterFilling own = ParameterFilling.forContract(tier);
        Map<String, Map<String, ParameterValue>> theirs = new HashMap<>();
        above.clauses().forEach(drafted -> theirs.put(drafted.clause().id(), drafted.parameters()));
        ParameterFilling never =
                ParameterFilling.neverWeakerThan(clause -> theirs.getOrDefault(clause.id(), own.values(clause)), own);
        return clause -> clause.flowDown().kind() == FlowDownRule.Kind.SAME ? never.values(clause) : own.values(clause);
    }

    /** A paragraph stands at the sub-contract's own tier, or where the contract above carries it and its clause flows unchanged. */
    private static ParagraphFilter inForce(SecuritySchedule above, Tier own, Circumstances facts) {
        Tier higher = Tier.higher(own, above.tier().decided());
        return paragraph -> (paragraph.tiers().isEmpty()
                        || paragraph.tiers().contains(own)
                        || paragraph.tiers().contains(higher))
                && !paragraph.when().fails(facts);
    }
}
