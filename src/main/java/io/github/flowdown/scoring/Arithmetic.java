package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.scoring.Score.Scored;
import io.github.flowdown.scoring.Score.Unscorable;
import java.util.List;

/** Makes one score of the parts of a section. There is at least one part. */
interface Arithmetic {

    Score combine(List<Part> parts);

    static Arithmetic of(ScoringMethod method) {
        return method.choose(new OfMethod());
    }

    /** Where the parts are only one low and one high value together, and the working is kept. */
    static Score scored(
            ScoringMethod method, List<Contribution> shares, Rational earned, Rational possible, List<Gap> gaps) {
        Rational low = Rational.ZERO;
        Rational high = Rational.ZERO;
        Rational best = Rational.ZERO;
        for (Contribution share : shares) {
            low = low.plus(share.low());
            high = high.plus(share.high());
            best = best.plus(share.best());
        }
        return new Scored(method, low, high, best, earned, possible, shares, gaps);
    }

    static Score unscorable(ScoringMethod method, String because) {
        return new Unscorable(method, because);
    }

    /** Which arithmetic belongs to which method. */
    final class OfMethod implements ScoringMethod.Cases<Arithmetic> {
        @Override
        public Arithmetic weightedAverage(ScoringMethod.WeightedAverage method) {
            return new Averaging(method, true);
        }

        @Override
        public Arithmetic mean(ScoringMethod.Mean method) {
            return new Averaging(method, false);
        }

        @Override
        public Arithmetic points(ScoringMethod.Points method) {
            return new Adding(method);
        }

        @Override
        public Arithmetic sum(ScoringMethod.Sum method) {
            return new Adding(method);
        }

        @Override
        public Arithmetic deduction(ScoringMethod.Deduction method) {
            return new Deducting(method);
        }

        @Override
        public Arithmetic allMet(ScoringMethod.AllMet method) {
            return new Meeting(method);
        }

        @Override
        public Arithmetic lowest(ScoringMethod.Lowest method) {
            return new Weakest(method);
        }

        @Override
        public Arithmetic profile(ScoringMethod.Profile method) {
            return new Profiling(method);
        }

        @Override
        public Arithmetic decisionTable(ScoringMethod.DecisionTable method) {
            return new Deciding(method);
        }
    }

    /** The parts for which something holds, in their order. */
    static ImmutableList<Part> where(List<Part> parts, java.util.function.Predicate<Part> holds) {
        return parts.stream().filter(holds).collect(ImmutableList.toImmutableList());
    }
}
