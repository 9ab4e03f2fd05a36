package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * One of the risk tiers a scheme names.
 *
 * @param rank its place in the scheme's order, 0 the lowest
 */
public record Tier(String id, String title, String summary, int rank) implements Comparable<Tier> {
    public Tier {
        checkArgument(rank >= 0, "rank %s", rank);
    }

    /** The higher of two tiers. */
    public static Tier higher(Tier one, Tier other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    @Override
    public int compareTo(Tier other) {
        return Integer.compare(rank, other.rank);
    }
}
