package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.Optional;

/**
 * What is sent to a supplier: a questionnaire, under a contract.
 *
 * @param certificateSchemes the kinds of certificate to choose from; others can be written
 * @param previous an earlier return, whose answers are carried over to be confirmed
 */
public record Issue(
        Questionnaire questionnaire,
        TierDecision tier,
        List<CertificateScheme> certificateSchemes,
        Optional<Response> previous) {
    public Issue {
        certificateSchemes = ImmutableList.copyOf(certificateSchemes);
    }

    /** A questionnaire under a contract, without a list of certificates. */
    public static Issue of(Questionnaire questionnaire, TierDecision tier) {
        return new Issue(questionnaire, tier, List.of(), Optional.empty());
    }

    /** The same with certificates to choose from. */
    public Issue offering(List<CertificateScheme> schemes) {
        return new Issue(questionnaire, tier, schemes, previous);
    }

    /** The same with the answers of an earlier return, to be confirmed. */
    public Issue carryingOver(Response earlier) {
        return new Issue(questionnaire, tier, certificateSchemes, Optional.of(earlier));
    }
}
