package io.github.flowdown.contract;

import io.github.flowdown.definition.Circumstances;
import io.github.flowdown.definition.Known;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Tier;

/** The facts of a contract that conditions look at. */
public final class ContractFacts implements Circumstances {
    /** The name of the tier as a fact. */
    public static final String TIER = "tier";

    /** The name of the number of sub-contracts as a fact. */
    public static final String SUB_CONTRACTS = "sub-contracts";

    private final Contract contract;
    private final Tier tier;

    public ContractFacts(Contract contract, Tier tier) {
        this.contract = contract;
        this.tier = tier;
    }

    @Override
    public Known fact(String name) {
        if (name.equals(TIER)) {
            return Known.of(tier.id());
        }
        if (name.equals(SUB_CONTRACTS)) {
            return Known.of(Integer.toString(contract.subContracts().size()));
        }
        RiskAnswer answer = contract.risk().get(QuestionId.of(name));
        return answer == null ? Known.notYet() : Known.of(answer.value());
    }
}
