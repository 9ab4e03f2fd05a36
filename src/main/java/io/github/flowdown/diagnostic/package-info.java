/**
 * What can be wrong with an input, and where. Depends on nothing else here; everything else depends on it.
 * Start with {@link io.github.flowdown.diagnostic.Diagnostic}.
 */
@NullMarked
package io.github.flowdown.diagnostic;

import org.jspecify.annotations.NullMarked;
