/**
 * Exact, explained arithmetic over a questionnaire and answers. Knows neither contracts nor workbooks: the buyer's contract-risk questionnaire and
 * the supplier's are scored by the same {@link io.github.flowdown.scoring.Scorer}. May use {@code definition} and {@code diagnostic}.
 */
@NullMarked
package io.github.flowdown.scoring;

import org.jspecify.annotations.NullMarked;
