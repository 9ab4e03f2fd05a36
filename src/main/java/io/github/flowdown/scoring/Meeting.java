package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.List;
import java.util.function.Predicate;

/**
 * 1 when no more parts than tolerated fall short of their minimum and none of the automatic fails does, otherwise 0. The parts that are met contribute
 * the same amount each to a 1, all parts where none is met; to a 0 nobody contributes.
 */
record Meeting(ScoringMethod.AllMet method) implements Arithmetic {
    @Override
    public Score combine(List<Part> parts) {
        List<Part> short_ = Arithmetic.where(parts, part -> !part.standing().low());
        boolean low = isMet(short_);
        boolean high = isMet(Arithmetic.where(short_, part -> !part.standing().high() && !part.mayLeave()));
        return scored(method, parts, low, high, short_);
    }

    private boolean isMet(List<Part> fallingShort) {
        return fallingShort.size() <= method.tolerated()
                && fallingShort.stream()
                        .noneMatch(part -> method.automaticFails().contains(part.id()));
    }

    /** What all-met and profile come to once it is known which parts fall short. */
    static Score scored(ScoringMethod method, List<Part> parts, boolean low, boolean high, List<Part> fallingShort) {
        Splitting lows = new Splitting(parts, part -> part.standing().low());
        Splitting highs = new Splitting(parts, part -> part.standing().high());
        Rational each = Rational.ONE.dividedBy(Rational.of(parts.size()));
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        for (Part part : parts) {
            shares.addAll(
                    part.sharedOut(low ? lows.of(part) : Rational.ZERO, high ? highs.of(part) : Rational.ZERO, each));
        }
        return Arithmetic.scored(
                method,
                shares.build(),
                Rational.of(parts.size() - fallingShort.size()),
                Rational.of(parts.size()),
                fallingShort.stream().map(Part::gap).toList());
    }

    /** Splits 1 among the parts that are met. */
    private record Splitting(Predicate<Part> counts, Rational each) {
        Splitting(List<Part> parts, Predicate<Part> met) {
            this(
                    parts.stream().anyMatch(met) ? met : part -> true,
                    Rational.ONE.dividedBy(Rational.of(Math.max(1, counted(parts, met)))));
        }

        private static long counted(List<Part> parts, Predicate<Part> met) {
            long count = parts.stream().filter(met).count();
            return count == 0 ? parts.size() : count;
        }

        Rational of(Part part) {
            return counts.test(part) ? each : Rational.ZERO;
        }
    }
}
