package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The lowest value decides. The parts that have it contribute the same amount each and all others nothing, separately at either end; weights have no
 * influence. What earns nothing counts as its worst option, so that the result is always a level there is.
 */
record Weakest(ScoringMethod.Lowest method) implements Arithmetic {
    @Override
    public Score combine(List<Part> parts) {
        Rational low = lowest(parts, Weakest::low);
        List<Part> staying = Arithmetic.where(parts, part -> !part.mayLeave());
        // What may leave stays where it is the only part left: nothing at all would be no score.
        Rational high = staying.isEmpty()
                ? parts.stream().map(Weakest::high).max(Rational::compareTo).orElseThrow()
                : lowest(staying, Weakest::high);
        Rational best = lowest(parts, Part::best);
        List<Part> atHigh = staying.isEmpty() ? parts : staying;
        long lows = parts.stream().filter(part -> low(part).equals(low)).count();
        long highs = atHigh.stream().filter(part -> high(part).equals(high)).count();
        ImmutableList.Builder<Contribution> shares = ImmutableList.builder();
        for (Part part : parts) {
            boolean decidesHigh = atHigh.contains(part) && high(part).equals(high);
            shares.addAll(part.sharedOut(
                    low(part).equals(low) ? split(low, lows) : Rational.ZERO,
                    decidesHigh ? split(high, highs) : Rational.ZERO,
                    split(best, parts.size())));
        }
        return Arithmetic.scored(method, shares.build(), low, best, List.of());
    }

    private static Rational low(Part part) {
        return part.low().compareTo(part.worst()) < 0 ? part.worst() : part.low();
    }

    private static Rational high(Part part) {
        return part.high().compareTo(part.worst()) < 0 ? part.worst() : part.high();
    }

    private static Rational split(Rational value, long among) {
        return value.dividedBy(Rational.of(among));
    }

    private static Rational lowest(List<Part> parts, Function<Part, Rational> value) {
        Optional<Rational> lowest = parts.stream().map(value).min(Rational::compareTo);
        return lowest.orElseThrow();
    }
}
