package io.github.flowdown.definition;

/**
 * What it leads to when an answer is not good enough.
 *
 * @param finding the gap, stated as a fact
 * @param action what the supplier has to do to close it
 */
public record Shortfall(PerTier<FindingSeverity> severity, String finding, String action) {}
