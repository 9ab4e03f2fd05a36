package io.github.flowdown.definition;

import java.util.Optional;

/** How long a span can last over every calendar, in hours. A day counts as 24 hours, whatever the clocks do. */
record PeriodBounds(long shortest, long longest) {
    // For 0 to 11 months, over every starting day.
    private static final int[] SHORTEST_DAYS = {0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334};
    private static final int[] LONGEST_DAYS = {0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337};

    static PeriodBounds of(Period.Span span) {
        long count = span.count();
        return switch (span.unit()) {
            case HOUR -> new PeriodBounds(count, count);
            case DAY -> ofDays(count, count);
            case WORKING_DAY -> ofDays(count, longestWorkingDays(count));
            case WEEK -> ofDays(7 * count, 7 * count);
            case MONTH -> ofMonths(span.count());
            case YEAR -> ofMonths(12 * span.count());
        };
    }

    Optional<Integer> compare(PeriodBounds other) {
        if (equals(other) && shortest == longest) {
            return Optional.of(0);
        }
        if (longest <= other.shortest) {
            return Optional.of(-1);
        }
        return other.longest <= shortest ? Optional.of(1) : Optional.empty();
    }

    private static PeriodBounds ofDays(long shortest, long longest) {
        return new PeriodBounds(24 * shortest, 24 * longest);
    }

    /** From a Friday, with four public holidays on weekdays within (Christmas and New Year), and four more in every 20 days. */
    private static long longestWorkingDays(long count) {
        long weekdays = count + 4 * (count / 20 + 1);
        return weekdays + 2 * ((weekdays + 4) / 5);
    }

    private static PeriodBounds ofMonths(int months) {
        int years = months / 12;
        int rest = months % 12;
        long leapDays = (years + 3L) / 4;
        return ofDays(365L * years + SHORTEST_DAYS[rest], 365L * years + leapDays + LONGEST_DAYS[rest]);
    }
}
