package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.List;
import java.util.Optional;

/**
 * Base − Σ weight × (best − value), without a floor. The base is a contribution of its own; each question contributes what it takes away, 0 or less.
 * A question that may still leave the score can take nothing away, which is what it takes at its best.
 */
record Deducting(ScoringMethod.Deduction method) implements Arithmetic {
    @Override
    public Score combine(List<Part> parts) {
        Rational base = Rational.of(method.base());
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        shares.add(new Contribution(
                Optional.empty(),
                "",
                Rational.ONE,
                base,
                base,
                base,
                base,
                base,
                base,
                "the base, from which shortfalls are deducted"));
        Rational earned = base;
        for (Part part : parts) {
            shares.addAll(part.lost());
            earned = earned.plus(part.weighted(part.low().minus(part.best())));
        }
        return Arithmetic.scored(method, shares.build(), earned, base, List.of());
    }
}
