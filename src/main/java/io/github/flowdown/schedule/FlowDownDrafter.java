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
import java.util.Set;
import java.util.stream.Collectors;

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
        Tier tier = above.tier().decided();
        Circumstances facts = new ContractFacts(above.tier().contract(), tier);
        TermsForm form = form(above.tier());
        return below(above, new Carried(tier, form, (clause, paragraph) -> stands(paragraph, tier, form, facts)));
    }

    /** What the contract above carries: its paragraphs, the highest tier that any of them stands at, and the fullest form of terms. */
    private record Carried(Tier highest, TermsForm fullest, ParagraphFilter paragraphs) {}

    private static TermsForm form(TierDecision tier) {
        return TermsForm.of(tier.determination().vehicle());
    }

    private List<FlowDown> below(SecuritySchedule above, Carried carried) {
        return above.tier().below().stream()
                .map(tier -> draft(above, carried, tier))
                .collect(ImmutableList.toImmutableList());
    }

    private FlowDown draft(SecuritySchedule above, Carried carried, TierDecision tier) {
        Contract contract = tier.contract();
        Circumstances facts = new ContractFacts(contract, tier.decided());
        Optional<SubContractorClass> subContractor = library.classOf(facts);
        ClauseSelection selection = ClauseSelection.empty(library);
        for (Clause clause : library.clauses()) {
            Verdict verdict = verdict(above, clause, tier.decided(), facts, subContractor);
            if (verdict.flows()) {
                selection.include(clause, Reason.of(verdict.because(), clause.location(), contract.location()));
            } else {
                selection.leaveOut(clause, verdict.because());
            }
        }
        Carried carriedOn = carriedOn(above, carried, tier, facts);
        SecuritySchedule document = new DocumentAssembly(
                        above.scheme(),
                        library,
                        Parties.ofSubContract(contract),
                        tier,
                        Optional.empty(),
                        above.deviations())
                .assemble(
                        library.title() + ": flow-down to sub-contractors",
                        selection,
                        filling(above, tier),
                        GeneratedItems.none(),
                        carriedOn.paragraphs());
        return new FlowDown(
                contract,
                document,
                decisions(above, document),
                subContractor,
                contract.isAssessed(),
                below(document, carriedOn));
    }

    private List<ClauseDecision> decisions(SecuritySchedule above, SecuritySchedule document) {
        Map<String, String> leftOut = new HashMap<>();
        document.leftOut().forEach(out -> leftOut.put(out.clause().id(), out.because()));
        ImmutableList.Builder<ClauseDecision> decisions = ImmutableList.builder();
        for (Clause clause : library.clauses()) {
            Optional<DraftedClause> drafted = document.clause(clause.id());
            if (drafted.isPresent()) {
                String because = drafted.get().reasons().get(0).text();
                decisions.add(new ClauseDecision(clause, true, because));
            } else if (above.clause(clause.id()).isPresent()) {
                decisions.add(new ClauseDecision(clause, false, leftOut.getOrDefault(clause.id(), "")));
            }
        }
        return decisions.build();
    }

    private record Verdict(boolean flows, String because) {}

    private Verdict verdict(
            SecuritySchedule above,
            Clause clause,
            Tier tier,
            Circumstances facts,
            Optional<SubContractorClass> subContractor) {
        FlowDownRule rule = clause.flowDown();
        boolean inAbove = above.clause(clause.id()).isPresent();
        if (rule.kind() == FlowDownRule.Kind.NONE) {
            return new Verdict(false, "it binds the parties of the contract above only");
        }
        if (rule.when().fails(facts)) {
            return new Verdict(false, "it flows down only where " + rule.when().describe());
        }
        if (!rule.classes().isEmpty()
                && subContractor
                        .map(SubContractorClass::id)
                        .filter(rule.classes()::contains)
                        .isEmpty()) {
            return new Verdict(false, "it flows down only to sub-contractors of class " + titles(rule.classes()));
        }
        String where = rule.when() instanceof Condition.Always
                ? ""
                : ", because " + rule.when().why(facts);
        if (rule.kind() == FlowDownRule.Kind.SAME && inAbove) {
            return new Verdict(true, rule.kind().words() + where);
        }
        return ClauseSelection.against(clause, tier, facts)
                .map(against -> new Verdict(false, against))
                .orElseGet(() -> new Verdict(true, byItself(rule.kind(), tier) + where));
    }

    private String titles(Set<String> classes) {
        return library.classes().stream()
                .filter(candidate -> classes.contains(candidate.id()))
                .map(SubContractorClass::title)
                .collect(Collectors.joining(" or "));
    }

    private static String byItself(FlowDownRule.Kind kind, Tier tier) {
        String words = kind == FlowDownRule.Kind.SAME
                ? "the contract above does not carry it, but it belongs to the sub-contract's own tier"
                : kind.words();
        return words + " (" + tier.title() + ")";
    }

    private static ParameterFilling filling(SecuritySchedule above, TierDecision tier) {
        ParameterFilling own = ParameterFilling.forContract(tier);
        Map<String, Map<String, ParameterValue>> theirs = new HashMap<>();
        above.clauses().forEach(drafted -> theirs.put(drafted.clause().id(), drafted.parameters()));
        ParameterFilling never =
                ParameterFilling.neverWeakerThan(clause -> theirs.getOrDefault(clause.id(), own.values(clause)), own);
        return clause -> clause.flowDown().kind() == FlowDownRule.Kind.SAME ? never.values(clause) : own.values(clause);
    }

    /**
     * A clause that flows at the sub-contract's own tier has the paragraphs of that tier. One that flows unchanged has those of the higher of the two
     * tiers, this one's and the one above's, where the facts of either call for them: never the milder wording beside the stricter one. Where the higher tier has no wording, the contract above has.
     */
    private static Carried carriedOn(SecuritySchedule above, Carried carried, TierDecision tier, Circumstances facts) {
        Tier own = tier.decided();
        Tier highest = Tier.higher(own, carried.highest());
        TermsForm fullest = TermsForm.fuller(form(tier), carried.fullest());
        return new Carried(highest, fullest, (clause, paragraph) -> {
            boolean unchanged = clause.flowDown().kind() == FlowDownRule.Kind.SAME
                    && above.clause(clause.id()).isPresent();
            if (!unchanged) {
                return stands(paragraph, own, form(tier), facts);
            }
            if (!paragraph.isIn(fullest)) {
                return false;
            }
            return clause.paragraphs().stream()
                            .anyMatch(any -> any.isIn(fullest) && standsAt(highest, clause, any, carried, facts))
                    ? standsAt(highest, clause, paragraph, carried, facts)
                    : carried.paragraphs().admits(clause, paragraph);
        });
    }

    private static boolean standsAt(
            Tier highest, Clause clause, Paragraph paragraph, Carried carried, Circumstances facts) {
        return isAt(paragraph, highest)
                && (carried.paragraphs().admits(clause, paragraph)
                        || !paragraph.when().fails(facts));
    }

    private static boolean stands(Paragraph paragraph, Tier tier, TermsForm form, Circumstances facts) {
        return isAt(paragraph, tier)
                && paragraph.isIn(form)
                && !paragraph.when().fails(facts);
    }

    private static boolean isAt(Paragraph paragraph, Tier tier) {
        return paragraph.tiers().isEmpty() || paragraph.tiers().contains(tier);
    }
}
