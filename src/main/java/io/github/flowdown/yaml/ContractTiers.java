package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_LOOSENED;
import static io.github.flowdown.diagnostic.DiagnosticCode.PARAMETER_NOT_ALLOWED;
import static io.github.flowdown.diagnostic.DiagnosticCode.SUB_CONTRACT_TIER_HIGHER;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.DecidedTier;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.contract.TierAssessor;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import io.github.flowdown.schedule.Clause;
import io.github.flowdown.schedule.ClauseLibrary;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.Strictness;
import java.util.Optional;

/** Checks what can be judged only once the tier of a contract is known. */
final class ContractTiers {
    private final Scheme scheme;
    private final ClauseLibrary library;
    private final Report report;
    private final TierAssessor assessor = new TierAssessor();

    ContractTiers(Scheme scheme, ClauseLibrary library, Report report) {
        this.scheme = scheme;
        this.library = library;
        this.report = report;
    }

    void check(Contract contract, Pointer at) {
        check(contract, scheme.tiers().get(scheme.tiers().size() - 1), at);
    }

    private void check(Contract contract, Tier unnamed, Pointer at) {
        Optional<Tier> tier = tier(contract, unnamed);
        tier.ifPresent(decided -> checkParameters(contract, decided, at.to("parameters")));
        for (int i = 0; i < contract.subContracts().size(); i++) {
            Contract sub = contract.subContracts().get(i);
            Pointer place = at.to("sub-contracts").to(i);
            Tier handedDown = tier.orElse(unnamed);
            Optional<Tier> subTier = tier(sub, handedDown);
            if (tier.isPresent() && subTier.isPresent() && subTier.orElseThrow().compareTo(tier.orElseThrow()) > 0) {
                report.add(
                        SUB_CONTRACT_TIER_HIGHER,
                        place,
                        "sub-contract %s is of tier %s, the contract above it only of tier %s"
                                .formatted(
                                        sub.reference(),
                                        subTier.orElseThrow().id(),
                                        tier.orElseThrow().id()),
                        "check the risk answers of both: what is passed on is part of the contract above");
            }
            check(sub, handedDown, place);
        }
    }

    /** Where nothing is asked about contracts, the tier it names, or the one of the contract above. */
    private Optional<Tier> tier(Contract contract, Tier unnamed) {
        if (!scheme.tiering().asksQuestions()) {
            return Optional.of(contract.decidedTier().map(DecidedTier::tier).orElse(unnamed));
        }
        return contract.isAssessed()
                ? Optional.of(assessor.decide(scheme, contract).decided())
                : Optional.empty();
    }

    private void checkParameters(Contract contract, Tier tier, Pointer at) {
        for (ParameterChoice choice : contract.parameters()) {
            library.clause(choice.clause())
                    .ifPresent(clause ->
                            checkChoice(choice, clause, tier, at.to(choice.clause() + "." + choice.parameter())));
        }
        new ParametersInOrder().check(contract, library, tier, at, report);
        new ClausesInOrder().check(contract, library, tier, at, report);
    }

    private void checkChoice(ParameterChoice choice, Clause clause, Tier tier, Pointer at) {
        Parameter parameter = clause.parameters().get(choice.parameter());
        Optional<ParameterValue> chosen = Optional.ofNullable(parameter).flatMap(known -> known.parse(choice.value()));
        Optional<ParameterValue> required =
                Optional.ofNullable(parameter).flatMap(known -> known.byTier().at(tier));
        if (parameter == null || chosen.isEmpty() || required.isEmpty()) {
            return;
        }
        if (!parameter.allows(chosen.orElseThrow())) {
            report.add(
                    PARAMETER_NOT_ALLOWED,
                    at,
                    "%s cannot be '%s'"
                            .formatted(at.last(), chosen.orElseThrow().inTable()),
                    ParameterLimits.hint(parameter));
            return;
        }
        Strictness strictness = parameter.compare(chosen.orElseThrow(), required.orElseThrow());
        String values = "%s is '%s', where tier %s asks for '%s'"
                .formatted(
                        at.last(),
                        chosen.orElseThrow().inTable(),
                        tier.id(),
                        required.orElseThrow().inTable());
        if (strictness == Strictness.LOOSER) {
            report.add(
                    PARAMETER_LOOSENED,
                    at,
                    values + ": that is looser",
                    "write a stricter value; a looser one needs a deviation");
        } else if (strictness == Strictness.NOT_COMPARABLE && parameter.isOrdered()) {
            report.add(
                    PARAMETER_LOOSENED,
                    at,
                    values + ": it cannot be shown that this is never looser",
                    "write the value in the same unit; a looser one needs a deviation");
        }
    }
}
