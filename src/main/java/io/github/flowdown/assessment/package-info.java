/**
 * Judgement, explained: what each answer means for this contract, findings, gates and the rating. A pure function of scheme, contract and response. May
 * use {@code definition}, {@code scoring}, {@code contract}, {@code response} and {@code diagnostic}. Start with
 * {@link io.github.flowdown.assessment.Assessor}.
 */
@NullMarked
package io.github.flowdown.assessment;

import org.jspecify.annotations.NullMarked;
