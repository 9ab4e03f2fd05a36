package io.github.flowdown.definition;

/** What the number of a score stands for, and so how it is shown and in what bands over it are written. */
public enum ScoreUnit {
    /** A share of the whole: 0 to 1 in the arithmetic, per cent wherever people read or write it. */
    PERCENT,
    /** Points, without a fixed range. */
    POINTS,
    /** A plain number. */
    NUMBER,
    /** 1 for met, 0 for not met. */
    MET,
    /** The score of one of the options of a scale, which names it. */
    LEVEL
}
