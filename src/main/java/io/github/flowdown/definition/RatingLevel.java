package io.github.flowdown.definition;

/**
 * A rating an assessment can come to.
 *
 * @param summary what it means for the assurance lead
 * @param rank its place in the scheme's order, 0 the worst
 */
public record RatingLevel(String id, String title, String summary, int rank) implements Comparable<RatingLevel> {
    /** The worse of two ratings. */
    public static RatingLevel worse(RatingLevel one, RatingLevel other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public int compareTo(RatingLevel other) {
        return Integer.compare(rank, other.rank);
    }
}
