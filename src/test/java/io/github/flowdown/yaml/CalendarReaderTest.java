package io.github.flowdown.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Jurisdiction;
import io.github.flowdown.definition.WorkingCalendar;
import io.github.flowdown.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarReaderTest {
    @TempDir
    private Path folder;

    /** The rules of the Act of 1971, with its substitute days; days proclaimed for one year stand beside them. */
    @ParameterizedTest
    @EnumSource
    void theBuiltInCalendarsAreWhatTheRulesGiveAndWhatWasProclaimed(Jurisdiction jurisdiction) {
        WorkingCalendar calendar = new CalendarReader().builtIn(jurisdiction);
        Set<LocalDate> expected = new TreeSet<>();
        for (int year = calendar.from().getYear(); year <= calendar.to().getYear(); year++) {
            addByRule(expected, year, jurisdiction);
        }
        if (jurisdiction == Jurisdiction.SCOTLAND) {
            expected.add(LocalDate.of(2026, 6, 15));
        }
        assertThat(calendar.holidays().keySet()).containsExactlyElementsOf(expected);
        assertThat(calendar.from()).isEqualTo(LocalDate.of(2024, 1, 1));
        assertThat(calendar.to()).isEqualTo(LocalDate.of(2028, 12, 31));
    }

    @Test
    void daysThatCannotBeRightAreReportedWhereTheyStand() throws IOException {
        Path file = Files.writeString(folder.resolve("days.yaml"), """
                calendar: home
                title: Home
                from: 2026-01-01
                to: 2026-12-31
                holidays:
                  - {day: 2026-04-03, name: Good Friday}
                  - {day: 2026-04-03, name: The same again}
                  - {day: 2027-01-01, name: Too late}
                """);
        assertThat(new CalendarReader().read(file).diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        file + ":7:11: error FD4100: 2026-04-03 is named twice\n  fix: keep one of them",
                        file + ":8:11: error FD4100: 2027-01-01 lies outside the calendar, which is from 2026-01-01 to"
                                + " 2026-12-31\n  fix: widen the calendar only when all holidays of the added days are in"
                                + " it");
    }

    private static void addByRule(Set<LocalDate> days, int year, Jurisdiction jurisdiction) {
        boolean scotland = jurisdiction == Jurisdiction.SCOTLAND;
        LocalDate easter = easter(year);
        substituted(days, LocalDate.of(year, Month.JANUARY, 1));
        days.add(easter.minusDays(2));
        days.add(monday(year, Month.MAY, false));
        days.add(monday(year, Month.MAY, true));
        days.add(monday(year, Month.AUGUST, !scotland));
        if (scotland) {
            substituted(days, LocalDate.of(year, Month.JANUARY, 2));
            substituted(days, LocalDate.of(year, Month.NOVEMBER, 30));
        } else {
            days.add(easter.plusDays(1));
        }
        if (jurisdiction == Jurisdiction.NORTHERN_IRELAND) {
            substituted(days, LocalDate.of(year, Month.MARCH, 17));
            substituted(days, LocalDate.of(year, Month.JULY, 12));
        }
        substituted(days, LocalDate.of(year, Month.DECEMBER, 25));
        substituted(days, LocalDate.of(year, Month.DECEMBER, 26));
    }

    private static LocalDate monday(int year, Month month, boolean last) {
        return LocalDate.of(year, month, 1)
                .with(
                        last
                                ? TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)
                                : TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static void substituted(Set<LocalDate> days, LocalDate day) {
        LocalDate kept = day;
        while (kept.getDayOfWeek().getValue() > 5 || days.contains(kept)) {
            kept = kept.plusDays(1);
        }
        days.add(kept);
    }

    /** From published tables, not from a formula. */
    private static LocalDate easter(int year) {
        return switch (year) {
            case 2024 -> LocalDate.of(2024, 3, 31);
            case 2025 -> LocalDate.of(2025, 4, 20);
            case 2026 -> LocalDate.of(2026, 4, 5);
            case 2027 -> LocalDate.of(2027, 3, 28);
            case 2028 -> LocalDate.of(2028, 4, 16);
            default -> throw new IllegalArgumentException("look up Easter of " + year);
        };
    }
}
