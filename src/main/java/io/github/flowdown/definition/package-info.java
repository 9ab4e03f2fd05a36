/**
 * The definitions as meant: schemes, questionnaires, scales, conditions, catalogues. Pure values, built by the {@code yaml} package or by a
 * program. May use {@code diagnostic} only. Start with {@link io.github.flowdown.definition.Scheme} and
 * {@link io.github.flowdown.definition.Question}.
 */
@NullMarked
package io.github.flowdown.definition;

import org.jspecify.annotations.NullMarked;
