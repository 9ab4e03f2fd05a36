package io.github.flowdown.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Band;
import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.EscalationRule;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.scoring.Answered;
import io.github.flowdown.scoring.Bands;
import io.github.flowdown.scoring.Mark;
import io.github.flowdown.scoring.QuestionnaireScore;
import io.github.flowdown.scoring.Score;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.scoring.Scorer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides the tier of a contract from the buyer's answers (policy statement 2.5; the Common Criteria for Assessing Risk leave the last word to people,
 * so a decided tier may differ from the computed one).
 */
public final class TierAssessor {
    private final Scorer scorer = new Scorer();

    /**
     * The tier of an assessed contract.
     *
     * @throws IllegalArgumentException if the contract has not been assessed
     */
    public TierDecision decide(Scheme scheme, Contract contract) {
        if (!scheme.tiering().asksQuestions()) {
            return named(scheme, contract, scheme.tiers().get(scheme.tiers().size() - 1));
        }
        if (!contract.isAssessed()) {
            throw new IllegalArgumentException("contract %s has no risk assessment".formatted(contract.reference()));
        }
        Questionnaire questionnaire = scheme.tiering().questionnaire();
        QuestionnaireScore score = scorer.score(
                questionnaire,
                new Answered(
                        Optional.empty(),
                        marks(scheme, contract),
                        new ContractFacts(contract, scheme.tiers().get(0))));
        Scored points = score.total()
                .scored()
                .orElseThrow(() -> new IllegalArgumentException(
                        "the contract-risk questionnaire %s has no scored question".formatted(questionnaire.id())));

        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        Band<Tier> band = Bands.holding(scheme.tiering().bands(), points.high());
        reasons.add(Reason.of(
                "%s points fall in the band of tier %s (%s)"
                        .formatted(
                                points.high().rounded(2, band.ends()),
                                band.result().title(),
                                band.describe()),
                contract.location()));
        Tier computed = escalated(scheme, contract, band.result(), reasons);
        Tier decided = contract.decidedTier().map(DecidedTier::tier).orElse(computed);
        contract.decidedTier().ifPresent(decision -> reasons.add(reason(decision)));
        return new TierDecision(
                contract,
                computed,
                decided,
                points,
                reasons.build(),
                assumptions(contract),
                determine(scheme, contract, decided),
                below(scheme, contract, decided));
    }

    /** Without questions about the contract, it has the tier it names, or else one that is never too low. */
    private TierDecision named(Scheme scheme, Contract contract, Tier otherwise) {
        Tier decided = contract.decidedTier().map(DecidedTier::tier).orElse(otherwise);
        Reason reason = contract.decidedTier()
                .map(TierAssessor::reason)
                .orElseGet(() -> Reason.of(
                        scheme.tiers().size() == 1
                                ? "the scheme has no other tier"
                                : "the contract names no tier of its own",
                        contract.location()));
        return new TierDecision(
                contract,
                decided,
                decided,
                new Score.Unscorable(
                        scheme.tiering().questionnaire().scoring(), "the scheme has no contract-risk questionnaire"),
                ImmutableList.of(reason),
                ImmutableList.of(),
                determine(scheme, contract, decided),
                contract.subContracts().stream()
                        .map(sub -> named(scheme, sub, decided))
                        .collect(ImmutableList.toImmutableList()));
    }

    private List<TierDecision> below(Scheme scheme, Contract contract, Tier above) {
        return contract.subContracts().stream()
                .map(sub -> sub.isAssessed() ? decide(scheme, sub) : unassessed(scheme, sub, above))
                .collect(ImmutableList.toImmutableList());
    }

    /** Nobody has assessed the risk, so the tier of the contract above is taken; that it was is a finding there. */
    private TierDecision unassessed(Scheme scheme, Contract contract, Tier above) {
        Score none = new Score.Unscorable(
                scheme.tiering().questionnaire().scoring(), "the contract-risk questionnaire was not answered");
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        reasons.add(Reason.of(
                "not assessed: taken at the tier of the contract above, " + above.title(), contract.location()));
        contract.decidedTier().ifPresent(decision -> reasons.add(reason(decision)));
        Tier decided = contract.decidedTier().map(DecidedTier::tier).orElse(above);
        ScheduleDetermination carried = new ScheduleDetermination(
                DeterminationRule.Vehicle.SCHEDULE,
                "not-assessed",
                Reason.of("nobody has assessed whether a schedule is needed", contract.location()));
        return new TierDecision(
                contract,
                above,
                decided,
                none,
                reasons.build(),
                ImmutableList.of(),
                carried,
                below(scheme, contract, decided));
    }

    private static Reason reason(DecidedTier decision) {
        return Reason.of(
                "decided as %s by the %s: %s".formatted(decision.tier().title(), decision.role(), decision.because()),
                decision.location());
    }

    private static Map<QuestionId, Mark> marks(Scheme scheme, Contract contract) {
        Circumstances facts = new ContractFacts(contract, scheme.tiers().get(0));
        ImmutableMap.Builder<QuestionId, Mark> marks = ImmutableMap.builder();
        for (Question question : scheme.tiering().questionnaire().questions()) {
            marks.put(question.id(), question.when().fails(facts) ? new Mark.NotAsked() : mark(question, contract));
        }
        return marks.buildOrThrow();
    }

    /** What nobody has answered counts with the most it can come to: an omission never lowers the tier. */
    private static Mark mark(Question question, Contract contract) {
        return chosen(question, contract).map(TierAssessor::mark).orElseGet(Mark.AwaitingReview::new);
    }

    private static Mark mark(Option option) {
        return option.isNotApplicable() ? new Mark.NotApplicable() : new Mark.Chosen(option);
    }

    private static Optional<Option> chosen(Question question, Contract contract) {
        return Optional.ofNullable(contract.risk().get(question.id()))
                .flatMap(answer -> question.answerType().scale().flatMap(scale -> scale.option(answer.value())));
    }

    private static Tier escalated(
            Scheme scheme, Contract contract, Tier fromPoints, ImmutableList.Builder<Reason> reasons) {
        Circumstances facts = new ContractFacts(contract, fromPoints);
        Tier tier = fromPoints;
        for (EscalationRule rule : scheme.tiering().escalations()) {
            if (!rule.when().fails(facts)) {
                tier = Tier.higher(tier, rule.atLeast());
                reasons.add(new Reason(
                        "at least %s because %s (%s)"
                                .formatted(
                                        rule.atLeast().title(),
                                        rule.because(),
                                        rule.when().why(facts)),
                        places(contract, rule)));
            }
        }
        return tier;
    }

    private static List<Location> places(Contract contract, EscalationRule rule) {
        return Stream.of(rule.location(), contract.location()).collect(ImmutableList.toImmutableList());
    }

    private static List<QuestionId> assumptions(Contract contract) {
        return contract.risk().entrySet().stream()
                .filter(entry -> entry.getValue().assumption())
                .map(Map.Entry::getKey)
                .collect(ImmutableList.toImmutableList());
    }

    private static ScheduleDetermination determine(Scheme scheme, Contract contract, Tier decided) {
        Circumstances facts = new ContractFacts(contract, decided);
        for (DeterminationRule rule : scheme.tiering().determination()) {
            if (rule.when().holds(facts)) {
                return new ScheduleDetermination(
                        rule.outcome(), rule.id(), Reason.of(rule.because(), rule.location(), contract.location()));
            }
        }
        throw new IllegalArgumentException("no determination rule of scheme %s holds".formatted(scheme.id()));
    }
}
