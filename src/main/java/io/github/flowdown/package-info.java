/**
 * The way in. {@link io.github.flowdown.Flowdown} is a loaded scheme and what can be done with it; the packages below it are in the order of the data
 * flow: {@code definition}, {@code scoring}, {@code contract}, {@code response}, {@code assessment}, {@code schedule} are pure, {@code yaml},
 * {@code excel} and {@code rendering} are the edges, {@code cli} is the command line.
 */
@NullMarked
package io.github.flowdown;

import org.jspecify.annotations.NullMarked;
