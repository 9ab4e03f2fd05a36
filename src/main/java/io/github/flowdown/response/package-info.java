/**
 * The supplier's side: answers, each with where it stood, what was written and how it was read. May use {@code definition}, {@code contract} and
 * {@code diagnostic}. Start with {@link io.github.flowdown.response.Response} and {@link io.github.flowdown.response.Answer}.
 */
@NullMarked
package io.github.flowdown.response;

import org.jspecify.annotations.NullMarked;
