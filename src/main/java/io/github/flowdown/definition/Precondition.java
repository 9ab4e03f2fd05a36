package io.github.flowdown.definition;

import io.github.flowdown.diagnostic.Location;

/**
 * Something without which there is no score at all, not even the worst one.
 *
 * @param when what has to hold for certain; while it hangs on an open answer there is no score either
 * @param because why there is no score without it
 */
public record Precondition(Condition when, String because, Location location) {}
