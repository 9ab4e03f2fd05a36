package io.github.flowdown.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Working days in England and Wales: no weekends, none of the eight bank holidays or their substitutes. */
final class EnglishCalendar {
    private final Map<Integer, Set<LocalDate>> holidays = new HashMap<>();

    /** The so-manyth working day after a day. */
    LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate end = day;
        for (int left = count; left > 0; ) {
            end = end.plusDays(1);
            if (isWorkingDay(end)) {
                left--;
            }
        }
        return end;
    }

    boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day)
                && !holidays.computeIfAbsent(day.getYear(), EnglishCalendar::of).contains(day);
    }

    private static Set<LocalDate> of(int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> days = new HashSet<>();
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)));
        substituted(days, LocalDate.of(year, Month.JANUARY, 1));
        substituted(days, LocalDate.of(year, Month.DECEMBER, 25));
        substituted(days, LocalDate.of(year, Month.DECEMBER, 26));
        return days;
    }

    private static void substituted(Set<LocalDate> days, LocalDate day) {
        LocalDate kept = day;
        while (isWeekend(kept) || days.contains(kept)) {
            kept = kept.plusDays(1);
        }
        days.add(kept);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday, by the anonymous Gregorian rule. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
