package io.github.flowdown.scoring;

import io.github.flowdown.definition.ScoringMethod;
import java.math.BigDecimal;

/** What the parts under a mere heading come to by themselves, for showing: by the method around it, but without the base and the tolerance of the whole. */
final class Heading {
    private Heading() {}

    static ScoringMethod alone(ScoringMethod around) {
        if (around instanceof ScoringMethod.Deduction) {
            return new ScoringMethod.Deduction(BigDecimal.ZERO);
        }
        return around instanceof ScoringMethod.AllMet allMet
                ? new ScoringMethod.AllMet(0, allMet.automaticFails())
                : around;
    }
}
