package io.github.flowdown.contract;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Jurisdiction;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.diagnostic.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract, and below it the sub-contracts of its supplier: the supply chain is a tree.
 *
 * @param authority the department at the root of the chain
 * @param customer who buys under this contract: the authority, or the supplier of the contract above
 * @param issueNumber which issue of the questionnaire goes out
 * @param marking the classification marking printed on documents
 * @param jurisdiction whose bank holidays count; empty when the contract does not say
 * @param risk the buyer's answers to the contract-risk questionnaire; empty when nobody has assessed this contract
 */
public record Contract(
        String reference,
        String title,
        Party authority,
        Party customer,
        Party supplier,
        LocalDate starts,
        LocalDate ends,
        int issueNumber,
        Optional<LocalDate> returnBy,
        String marking,
        Map<QuestionId, RiskAnswer> risk,
        Optional<DecidedTier> decidedTier,
        List<ParameterChoice> parameters,
        List<Contract> subContracts,
        Optional<Jurisdiction> jurisdiction,
        Location location,
        String fingerprint) {
    public Contract {
        risk = ImmutableMap.copyOf(risk);
        parameters = ImmutableList.copyOf(parameters);
        subContracts = ImmutableList.copyOf(subContracts);
    }

    /** The same contract with another day by which the questionnaire is due. */
    public Contract withReturnBy(LocalDate day) {
        return new Contract(
                reference,
                title,
                authority,
                customer,
                supplier,
                starts,
                ends,
                issueNumber,
                Optional.of(day),
                marking,
                risk,
                decidedTier,
                parameters,
                subContracts,
                jurisdiction,
                location,
                fingerprint);
    }

    /** Whether the risk of this contract has been assessed (policy statement 2.5 asks it of every new contract). */
    public boolean isAssessed() {
        return !risk.isEmpty();
    }
}
