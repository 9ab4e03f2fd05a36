package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * Which days are Working Days somewhere: all but Saturdays, Sundays and bank holidays. Knows the bank holidays of some years only, and counts nothing
 * beyond them.
 *
 * @param title where, in words
 * @param from the first day it knows of
 * @param to the last day it knows of
 * @param holidays the bank holidays by day, with their names
 * @param fingerprint SHA-256 of the text it was read from, in hex
 */
public record WorkingCalendar(
        String id, String title, LocalDate from, LocalDate to, Map<LocalDate, String> holidays, String fingerprint) {
    public WorkingCalendar {
        checkArgument(!to.isBefore(from), "calendar %s ends before it begins", id);
        holidays = ImmutableSortedMap.copyOf(holidays);
    }

    /** Whether the bank holidays around a day are known. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether people work on a day.
     *
     * @throws IllegalArgumentException if the bank holidays around that day are not known
     */
    public boolean isWorkingDay(LocalDate day) {
        checkArgument(knows(day), "%s is not between %s and %s", day, from, to);
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    /** The so-manyth Working Day after a day; that day itself is not counted. Empty when the count leads to days that are not known. */
    public Optional<LocalDate> after(LocalDate day, int count) {
        checkArgument(count > 0, "%s Working Days", count);
        LocalDate end = day;
        for (int left = count; left > 0; ) {
            end = end.plusDays(1);
            if (!knows(end)) {
                return Optional.empty();
            }
            left -= isWorkingDay(end) ? 1 : 0;
        }
        return Optional.of(end);
    }

    /** The bank holidays after one day and before another that would have been worked otherwise. The map is immutable. */
    public Map<LocalDate, String> between(LocalDate day, LocalDate other) {
        return ImmutableSortedMap.copyOf(holidays).subMap(day, false, other, false).entrySet().stream()
                .filter(holiday -> !isWeekend(holiday.getKey()))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
