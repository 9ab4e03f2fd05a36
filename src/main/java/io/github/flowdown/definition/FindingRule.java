package io.github.flowdown.definition;

import io.github.flowdown.diagnostic.Location;

/**
 * A finding that comes of answers together, for example of two that contradict each other. It carries no score.
 *
 * @param question where the finding stands in reports
 * @param finding the gap, stated as a fact
 * @param action what the supplier has to do to close it
 */
public record FindingRule(
        String id,
        Condition when,
        QuestionId question,
        Obligation obligation,
        FindingSeverity severity,
        String finding,
        String action,
        Location location) {}
