package io.github.flowdown.contract;

import io.github.flowdown.diagnostic.Location;

/** A clause parameter that this contract sets itself. It may only be stricter than the scheme's. */
public record ParameterChoice(String clause, String parameter, String value, Location location) {}
