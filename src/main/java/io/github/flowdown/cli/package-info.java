/**
 * The command line: arguments, exit statuses, printing. Uses {@link io.github.flowdown.Flowdown} and diagnostics only; nothing depends on it.
 */
@NullMarked
package io.github.flowdown.cli;

import org.jspecify.annotations.NullMarked;
