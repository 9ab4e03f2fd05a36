package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.INVALID_VALUE;

import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.PerTier;
import io.github.flowdown.definition.Period;
import io.github.flowdown.diagnostic.Quote;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a scheme asks of deviations. */
final class DeviationRulesReader {
    private final PerTierReader perTier;
    private final BySeverityReader bySeverity;
    private final Report report;

    DeviationRulesReader(PerTierReader perTier, BySeverityReader bySeverity, Report report) {
        this.perTier = perTier;
        this.bySeverity = bySeverity;
        this.report = report;
    }

    Optional<DeviationRules> read(WrittenScheme.Deviation written, Pointer at) {
        Map<FindingSeverity, PerTier<List<String>>> approvers = bySeverity.read(
                written.approvers(),
                at.to("approvers"),
                (byTier, place) -> perTier.byTier(Absent.orEmpty(byTier), place, this::roles));
        Map<FindingSeverity, PerTier<Period>> longest = bySeverity.read(
                written.longest(), at.to("longest"), (byTier, place) -> perTier.texts(byTier, place, this::period));
        return period(written.expiringWithin(), at.to("expiring-within"))
                .map(warning -> new DeviationRules(approvers, longest, written.renewals(), warning));
    }

    private Optional<List<String>> roles(List<String> roles, Pointer at) {
        if (Absent.orEmpty(roles).isEmpty()) {
            report.add(INVALID_VALUE, at, "no role is named", "name at least one role that may approve");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(roles));
    }

    private Optional<Period> period(String text, Pointer at) {
        Optional<Period> period = Period.parse(text).filter(DeviationRules::isOnTheCalendar);
        if (period.isEmpty()) {
            report.add(
                    INVALID_VALUE,
                    at,
                    "%s is not a period in days, weeks, months or years".formatted(Quote.of(text)),
                    "write a whole number and a unit, such as '30 days' or '6 months'");
        }
        return period;
    }
}
