package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.List;

/**
 * Points and sums: Σ weight × value. Each question contributes its own points times the weights above it. One that may still leave the score
 * contributes nothing at the end where that is the further one.
 */
record Adding(ScoringMethod method) implements Arithmetic {
    @Override
    public Score combine(List<Part> parts) {
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        Rational earned = Rational.ZERO;
        Rational possible = Rational.ZERO;
        for (Part part : parts) {
            boolean leavesLow = part.mayLeave() && part.low().compareTo(Rational.ZERO) > 0;
            boolean leavesHigh = part.mayLeave() && part.high().compareTo(Rational.ZERO) < 0;
            shares.addAll(part.scaled(
                    leavesLow ? Rational.ZERO : part.weight(),
                    leavesHigh ? Rational.ZERO : part.weight(),
                    part.weight()));
            earned = leavesLow ? earned : earned.plus(part.weighted(part.low()));
            possible = possible.plus(part.weighted(part.best()));
        }
        return Arithmetic.scored(method, shares.build(), earned, possible, List.of());
    }
}
