package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.github.flowdown.diagnostic.DiagnosticCode.NOT_PROPORTIONATE;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.definition.Tier;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A finding is never given longer at a higher tier, nor for a graver severity. */
final class RemediationNeverLoosens implements Rule<SchemeParts> {
    @Override
    public void check(SchemeParts parts, Report report) {
        parts.scheme().ifPresent(scheme -> check(scheme, report));
    }

    private static void check(Scheme scheme, Report report) {
        Pointer at = Pointer.TOP.to("remediation");
        scheme.remediation().forEach((severity, periods) -> {
            checkTiers(severity, periods, scheme.tiers().get(0), at.to(severity.word()), report);
            graver(severity)
                    .flatMap(graver -> Optional.ofNullable(scheme.remediation().get(graver)))
                    .ifPresent(graverPeriods -> checkSeverities(severity, periods, graverPeriods, scheme, at, report));
        });
    }

    private static void checkTiers(
            FindingSeverity severity, PerTier<Period> periods, Tier lowest, Pointer at, Report report) {
        if (periods.at(lowest).isEmpty()) {
            report.add(
                    MISSING_KEY,
                    at,
                    "severity %s has no period at tier '%s'".formatted(severity.word(), lowest.id()),
                    "add a period for the lowest tier");
        }
        Map.Entry<Tier, Period> before = null;
        for (Map.Entry<Tier, Period> entry : periods.named().entrySet()) {
            if (before != null && isNotShorter(entry.getValue(), before.getValue())) {
                report.add(
                        NOT_PROPORTIONATE,
                        at.to(entry.getKey().id()),
                        "severity %s is given '%s' at tier %s, and at the higher tier %s '%s', which is not certainly as short"
                                .formatted(
                                        severity.word(),
                                        before.getValue().written(),
                                        before.getKey().id(),
                                        entry.getKey().id(),
                                        entry.getValue().written()),
                        "a higher tier never gives longer");
            }
            before = entry;
        }
    }

    private static void checkSeverities(
            FindingSeverity severity,
            PerTier<Period> periods,
            PerTier<Period> graverPeriods,
            Scheme scheme,
            Pointer at,
            Report report) {
        for (Tier tier : scheme.tiers()) {
            Optional<Period> period = periods.at(tier);
            Optional<Period> graver = graverPeriods.at(tier);
            if (period.isPresent() && graver.isPresent() && isNotShorter(graver.orElseThrow(), period.orElseThrow())) {
                report.add(
                        NOT_PROPORTIONATE,
                        at.to(severity.word()),
                        "at tier %s severity %s is given '%s', and the graver one '%s', which is not certainly as short"
                                .formatted(
                                        tier.id(),
                                        severity.word(),
                                        period.orElseThrow().written(),
                                        graver.orElseThrow().written()),
                        "a graver severity is never given longer");
                return;
            }
        }
    }

    private static Optional<FindingSeverity> graver(FindingSeverity severity) {
        return Arrays.stream(FindingSeverity.values())
                .filter(other -> other.compareTo(severity) > 0)
                .findFirst();
    }

    private static boolean isNotShorter(Period period, Period than) {
        return period.compare(than).map(comparison -> comparison > 0).orElse(true);
    }
}
