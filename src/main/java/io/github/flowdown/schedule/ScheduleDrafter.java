package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.DeviationStanding;
import io.github.flowdown.assessment.FindingFacts;
import io.github.flowdown.contract.ContractFacts;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.AskedQuestions;
import java.util.List;
import java.util.Optional;

/**
 * Drafts a Security Schedule: selects clauses by tier, contract facts and findings, brings what they refer to, fills parameters, numbers, and explains
 * (policy statement 2.5). Pure: drafting twice gives the same schedule.
 */
public final class ScheduleDrafter {
    private final Optional<Scheme> scheme;
    private final ClauseLibrary library;

    /** From the clause library of a scheme: what is drafted can be traced to the scheme's policies. */
    public ScheduleDrafter(Scheme scheme, ClauseLibrary library) {
        this.scheme = Optional.of(scheme);
        this.library = library;
    }

    /** From a clause library alone. */
    public ScheduleDrafter(ClauseLibrary library) {
        this.scheme = Optional.empty();
        this.library = library;
    }

    /** The schedule to put into a tender, before any supplier has answered. */
    public SecuritySchedule draft(TierDecision tier) {
        return draft(tier, ImmutableList.of());
    }

    /** The schedule to put into a tender, with the clauses that live deviations vary. */
    public SecuritySchedule draft(TierDecision tier, List<DeviationStanding> deviations) {
        return draft(tier, Optional.empty(), deviations, new ContractFacts(tier.contract(), tier.decided()));
    }

    /** The schedule for a supplier whose answers have been assessed: shortfalls bring their remedial clauses. */
    public SecuritySchedule draft(Assessment assessment) {
        return draft(
                assessment.tier(),
                Optional.of(assessment),
                assessment.deviations().standings(),
                circumstances(assessment));
    }

    /** What each sub-contract below a drafted schedule must carry, at any depth. The list is immutable. */
    public List<FlowDown> flowDown(SecuritySchedule schedule) {
        return new FlowDownDrafter(library).below(schedule);
    }

    private SecuritySchedule draft(
            TierDecision tier,
            Optional<Assessment> assessment,
            List<DeviationStanding> deviations,
            Circumstances circumstances) {
        ClauseSelection selection = ClauseSelection.of(library, tier.decided(), circumstances);
        ParameterFilling filling = ParameterFilling.forContract(tier);
        GeneratedItems items = GeneratedItems.of(assessment, selection, library);
        Parties parties = Parties.ofContract(tier.contract());
        return new DocumentAssembly(
                        assessment.map(Assessment::scheme).or(() -> scheme),
                        library,
                        parties,
                        tier,
                        assessment,
                        deviations)
                .assemble(library.title(), selection, filling, items, inForce(tier, circumstances));
    }

    private static ParagraphFilter inForce(TierDecision tier, Circumstances circumstances) {
        TermsForm form = TermsForm.of(tier.determination().vehicle());
        return (clause, paragraph) ->
                (paragraph.tiers().isEmpty() || paragraph.tiers().contains(tier.decided()))
                        && paragraph.isIn(form)
                        && !paragraph.when().fails(circumstances);
    }

    private static Circumstances circumstances(Assessment assessment) {
        AskedQuestions asked = new AskedQuestions(
                assessment.tier(),
                assessment.response().questionnaire(),
                assessment.reviewed().answers());
        return new FindingFacts(
                asked.circumstances(),
                assessment.openFindings(),
                assessment.rating().level().map(RatingLevel::id));
    }
}
