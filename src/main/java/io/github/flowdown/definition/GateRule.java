package io.github.flowdown.definition;

import io.github.flowdown.diagnostic.Location;

/** Caps the rating whatever the score. */
public record GateRule(String id, Condition when, RatingLevel cap, String because, Location location) {}
