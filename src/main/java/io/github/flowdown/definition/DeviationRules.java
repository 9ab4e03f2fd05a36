package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.github.flowdown.definition.Period.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a scheme asks of a deviation before it counts (policy statement 1.5).
 *
 * @param approvers the roles of which one has to approve, by the severity of the requirement, per tier
 * @param longest how long it may last, in the same way; in days, weeks, months or years
 * @param mostRenewals how often it may follow on an earlier one
 * @param expiringWithin how long before its end it counts as expiring
 */
public record DeviationRules(
        Map<FindingSeverity, PerTier<List<String>>> approvers,
        Map<FindingSeverity, PerTier<Period>> longest,
        int mostRenewals,
        Period expiringWithin) {
    public DeviationRules {
        approvers = ImmutableMap.copyOf(approvers);
        longest = ImmutableMap.copyOf(longest);
        checkArgument(mostRenewals >= 0, "%s renewals", mostRenewals);
        for (Period period : Iterables.concat(
                List.of(expiringWithin),
                Iterables.concat(Iterables.transform(
                        longest.values(), perTier -> perTier.named().values())))) {
            checkArgument(
                    isOnTheCalendar(period), "'%s' has no end that the calendar alone can tell", period.written());
        }
    }

    /** Whether the calendar alone tells when a period ends: not in hours, Working Days or by an event. */
    public static boolean isOnTheCalendar(Period period) {
        return period instanceof Span span
                && switch (span.unit()) {
                    case DAY, WEEK, MONTH, YEAR -> true;
                    case HOUR, WORKING_DAY -> false;
                };
    }

    /** The roles of which one has to approve; empty where the scheme names none, and then nobody can. */
    public List<String> approvers(FindingSeverity severity, Tier tier) {
        return Optional.ofNullable(approvers.get(severity))
                .flatMap(perTier -> perTier.at(tier))
                .orElse(List.of());
    }

    /** How long a deviation may last; empty where the scheme sets no limit. */
    public Optional<Period> longest(FindingSeverity severity, Tier tier) {
        return Optional.ofNullable(longest.get(severity)).flatMap(perTier -> perTier.at(tier));
    }

    /** The last day on which a period that begins on a day can end. A month ends on the same day of the month, or on its last day. */
    public static LocalDate end(LocalDate begin, Period period) {
        return moved(begin, period, 1);
    }

    /** The first day on which something that ends on a day counts as expiring. */
    public LocalDate expiringFrom(LocalDate end) {
        return moved(end, expiringWithin, -1);
    }

    private static LocalDate moved(LocalDate day, Period period, int direction) {
        checkArgument(isOnTheCalendar(period), "'%s'", period.written());
        Span span = (Span) period;
        long count = (long) span.count() * direction;
        return switch (span.unit()) {
            case WEEK -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case YEAR -> day.plusYears(count);
            default -> day.plusDays(count);
        };
    }
}
