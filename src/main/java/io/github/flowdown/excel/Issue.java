package io.github.flowdown.excel;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.CertificateScheme;
import io.github.flowdown.definition.Questionnaire;
import java.util.List;

/**
 * What is sent to a supplier: a questionnaire, under a contract.
 *
 * @param certificateSchemes the kinds of certificate to choose from; others can be written
 */
public record Issue(Questionnaire questionnaire, TierDecision tier, List<CertificateScheme> certificateSchemes) {
    public Issue {
        certificateSchemes = ImmutableList.copyOf(certificateSchemes);
    }

    /** A questionnaire under a contract, without a list of certificates. */
    public static Issue of(Questionnaire questionnaire, TierDecision tier) {
        return new Issue(questionnaire, tier, List.of());
    }

    /** The same with certificates to choose from. */
    public Issue offering(List<CertificateScheme> schemes) {
        return new Issue(questionnaire, tier, schemes);
    }
}
