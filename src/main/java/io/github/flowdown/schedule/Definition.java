package io.github.flowdown.schedule;

import io.github.flowdown.diagnostic.Location;

/** A defined term and what it means. */
public record Definition(String term, ClauseText means, Location location) {}
