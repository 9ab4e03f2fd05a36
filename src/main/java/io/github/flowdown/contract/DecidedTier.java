package io.github.flowdown.contract;

import io.github.flowdown.definition.Tier;
import io.github.flowdown.diagnostic.Location;

/** A tier that somebody decided on instead of the computed one, with the reason and the role that answers for it. */
public record DecidedTier(Tier tier, String because, String role, Location location) {}
