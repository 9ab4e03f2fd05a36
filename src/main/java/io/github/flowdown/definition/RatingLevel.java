package io.github.flowdown.definition;

/**
 * A rating an assessment can come to.
 *
 * @param summary what it means for the assurance lead
 * @param rank its place in the scheme's order, 0 the worst
 * @param discretionary whether a person still has to decide what it comes to, as between a clear pass and a clear fail
 */
public record RatingLevel(String id, String title, String summary, int rank, boolean discretionary)
        implements Comparable<RatingLevel> {
    /** A rating that leaves nothing to decide. */
    public RatingLevel(String id, String title, String summary, int rank) {
        this(id, title, summary, rank, false);
    }

    /** The worse of two ratings. */
    public static RatingLevel worse(RatingLevel one, RatingLevel other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public int compareTo(RatingLevel other) {
        return Integer.compare(rank, other.rank);
    }
}
