package io.github.flowdown.definition;

/** What a question without an option that counts does to the score of its section. */
public enum Counting {
    /** It counts, and earns nothing: 0, or its worst option where that is below 0. */
    NOTHING,
    /** It counts as its best option. */
    FULL,
    /** It leaves the score, with what it could have earned. */
    LEFT_OUT,
    /** It counts, and anything from nothing to full is open: the score becomes an interval. */
    OPEN
}
