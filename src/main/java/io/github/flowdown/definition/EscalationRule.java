package io.github.flowdown.definition;

import io.github.flowdown.diagnostic.Location;

/** Raises a contract's tier to at least one named, whatever the points. */
public record EscalationRule(String id, Condition when, Tier atLeast, String because, Location location) {}
