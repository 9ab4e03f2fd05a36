package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A question, or a section with a score of its own, as it enters the arithmetic of what it stands in.
 *
 * @param low its value if everything open in it fails; {@code high} if it passes
 * @param worst the worst of its options that can be chosen; the low end for a section
 * @param best the best it could come to
 * @param mayLeave whether it may still turn out not to count at all
 * @param standing whether it reaches its minimum
 * @param shares the contributions of its questions; they add up to its low, high and best
 */
record Part(
        String id,
        Rational weight,
        Rational low,
        Rational high,
        Rational worst,
        Rational best,
        boolean mayLeave,
        Standing standing,
        List<Contribution> shares) {
    Part {
        shares = ImmutableList.copyOf(shares);
    }

    /**
     * Whether a part reaches its minimum.
     *
     * @param isStated whether a minimum is stated for the tier; otherwise the best is the minimum
     * @param low whether it reaches it if everything open fails
     * @param required the minimum in words
     * @param achieved what it came to in words
     */
    record Standing(boolean isStated, boolean low, boolean high, String required, String achieved) {}

    Rational weighted(Rational value) {
        return weight.times(value);
    }

    /** Its contributions, each multiplied. */
    List<Contribution> scaled(Rational lowFactor, Rational highFactor, Rational bestFactor) {
        ImmutableList.Builder<Contribution> scaled = ImmutableList.builderWithExpectedSize(shares.size());
        for (Contribution share : shares) {
            scaled.add(share.sharing(
                    share.low().times(lowFactor),
                    share.high().times(highFactor),
                    share.best().times(bestFactor)));
        }
        return scaled.build();
    }

    /** What each of its contributions loses against its best. A base loses nothing, unless what it stands in has shared it out. */
    List<Contribution> lost() {
        ImmutableList.Builder<Contribution> lost = ImmutableList.builderWithExpectedSize(shares.size());
        for (Contribution share : shares) {
            Rational low = share.low().minus(share.best());
            Rational high = share.high().minus(share.best());
            if (share.question().isPresent() || !low.isZero() || !high.isZero()) {
                lost.add(share.sharing(weighted(low), weighted(high), Rational.ZERO));
            }
        }
        return lost.build();
    }

    /** The same amounts for each of its questions, adding up to what is given. */
    List<Contribution> sharedOut(Rational ofLow, Rational ofHigh, Rational ofBest) {
        Rational each = Rational.ONE.dividedBy(Rational.of(shares.size()));
        ImmutableList.Builder<Contribution> shared = ImmutableList.builderWithExpectedSize(shares.size());
        for (Contribution share : shares) {
            shared.add(share.sharing(ofLow.times(each), ofHigh.times(each), ofBest.times(each)));
        }
        return shared.build();
    }

    Gap gap() {
        return new Gap(id, standing.required(), standing.achieved(), !standing.high());
    }
}
