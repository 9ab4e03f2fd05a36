package io.github.flowdown.definition;

import java.math.BigDecimal;

/**
 * A rating by what is missing: nothing; only what may wait, with enough of a score; or more.
 *
 * @param complete the rating when nothing is missing
 * @param conditional the rating when all that is missing may wait and the threshold is reached
 * @param otherwise the rating when neither holds
 * @param threshold the least score for the conditional rating, in the unit of the score as people read it
 * @param within how soon what waits has to be met, or the rating lapses
 */
public record ConditionalRule(
        RatingLevel complete,
        RatingLevel conditional,
        RatingLevel otherwise,
        BigDecimal threshold,
        Deferrable deferrable,
        Period within) {}
