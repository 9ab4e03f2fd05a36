package io.github.flowdown.contract;

import io.github.flowdown.definition.DeterminationRule;
import io.github.flowdown.definition.Reason;

/** Whether this contract needs a Security Schedule, and if not, how its requirements are carried (policy statement 2.5). */
public record ScheduleDetermination(DeterminationRule.Vehicle vehicle, String rule, Reason reason) {}
