package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Weighted average and mean: Σ weight × value ÷ Σ weight. Each part contributes its own term of that sum. In a weighted average the value is relative
 * to the best the part could come to, so that the best of every part counts as its whole weight; a part whose best is not above 0 has no such value and
 * is left out. Where parts may still leave, each end is that of the choice that takes it furthest; a part left out at an end contributes nothing there.
 */
record Averaging(ScoringMethod method, boolean relative) implements Arithmetic {
    @Override
    public Score combine(List<Part> all) {
        List<Part> parts = relative ? Arithmetic.where(all, part -> part.best().compareTo(Rational.ZERO) > 0) : all;
        if (parts.isEmpty()) {
            return Arithmetic.unscorable(method, "nothing could be earned");
        }
        BitSet atLow = counted(parts, part -> value(part, part.low()), Comparator.naturalOrder());
        BitSet atHigh = counted(parts, part -> value(part, part.high()), Comparator.reverseOrder());
        Rational lowShare = Rational.ONE.dividedBy(weights(parts, atLow));
        Rational highShare = Rational.ONE.dividedBy(weights(parts, atHigh));
        Rational bestShare = Rational.ONE.dividedBy(weights(parts, all(parts.size())));
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        Rational earned = Rational.ZERO;
        Rational possible = Rational.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Rational factor = relative ? part.weight().dividedBy(part.best()) : part.weight();
            shares.addAll(part.scaled(
                    atLow.get(i) ? factor.times(lowShare) : Rational.ZERO,
                    atHigh.get(i) ? factor.times(highShare) : Rational.ZERO,
                    factor.times(bestShare)));
            earned = atLow.get(i) ? earned.plus(factor.times(part.low())) : earned;
            possible = possible.plus(factor.times(part.best()));
        }
        return Arithmetic.scored(method, shares.build(), earned, possible, List.of());
    }

    private Rational value(Part part, Rational value) {
        return relative ? value.dividedBy(part.best()) : value;
    }

    /** The parts that count at one end: all that must, and of the others those that take the average further, the furthest first. */
    private static BitSet counted(List<Part> parts, Function<Part, Rational> value, Comparator<Rational> furthest) {
        BitSet counted = all(parts.size());
        if (parts.stream().noneMatch(Part::mayLeave)) {
            return counted;
        }
        List<Integer> optional = new ArrayList<>();
        Rational weights = Rational.ZERO;
        Rational sum = Rational.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.mayLeave()) {
                optional.add(i);
                counted.clear(i);
            } else {
                weights = weights.plus(part.weight());
                sum = sum.plus(part.weighted(value.apply(part)));
            }
        }
        optional.sort(Comparator.comparing(i -> value.apply(parts.get(i)), furthest));
        for (int i : optional) {
            Rational term = value.apply(parts.get(i));
            if (weights.isZero() || furthest.compare(term, sum.dividedBy(weights)) < 0) {
                counted.set(i);
                weights = weights.plus(parts.get(i).weight());
                sum = sum.plus(parts.get(i).weighted(term));
            }
        }
        return counted;
    }

    private static BitSet all(int size) {
        BitSet all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    private static Rational weights(List<Part> parts, BitSet counted) {
        return counted.stream().mapToObj(i -> parts.get(i).weight()).reduce(Rational.ZERO, Rational::plus);
    }
}
