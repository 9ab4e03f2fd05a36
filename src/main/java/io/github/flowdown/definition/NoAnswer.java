package io.github.flowdown.definition;

/** What each kind of no answer does to a score. */
public record NoAnswer(Counting notAsked, Counting blank, Counting notApplicable, Counting awaitingReview) {
    /** What holds where nothing is said: a false number is never shown for what nobody knows. */
    public static final NoAnswer STANDARD =
            new NoAnswer(Counting.LEFT_OUT, Counting.NOTHING, Counting.LEFT_OUT, Counting.OPEN);
}
