package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How a scheme judges what stands behind answers.
 *
 * @param expiringWithin how long before its end a certificate counts as expiring; in days, weeks, months or years; never where it is left out
 * @param severity how serious each problem is; low where it is left out
 */
public record EvidenceRules(Optional<Period> expiringWithin, Map<EvidenceProblem, FindingSeverity> severity) {
    /** Nothing expires soon, and nothing is serious. */
    public static final EvidenceRules NONE = new EvidenceRules(Optional.empty(), Map.of());

    public EvidenceRules {
        severity = ImmutableMap.copyOf(severity);
        expiringWithin.ifPresent(period -> checkArgument(
                DeviationRules.isOnTheCalendar(period),
                "'%s' has no end that the calendar alone can tell",
                period.written()));
    }

    public FindingSeverity severity(EvidenceProblem problem) {
        return Optional.ofNullable(severity.get(problem)).orElse(FindingSeverity.LOW);
    }

    /** Whether something that ends on a later day ends soon, seen from a day. */
    public boolean isSoon(LocalDate day, LocalDate end) {
        return expiringWithin
                .map(period -> !end.isAfter(DeviationRules.end(day, period)))
                .orElse(false);
    }
}
