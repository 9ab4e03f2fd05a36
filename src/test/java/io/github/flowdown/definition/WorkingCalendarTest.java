package io.github.flowdown.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {
    private static final WorkingCalendar EASTER = new WorkingCalendar(
            "home",
            "Home",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Map.of(
                    LocalDate.of(2026, 4, 3), "Good Friday",
                    LocalDate.of(2026, 4, 6), "Easter Monday",
                    LocalDate.of(2026, 8, 1), "A Saturday"),
            "ca1e");

    @Test
    void theFirstDayIsNotCountedAndWeekendsAndHolidaysAreSkipped() {
        assertThat(EASTER.after(LocalDate.of(2026, 4, 1), 1)).contains(LocalDate.of(2026, 4, 2));
        assertThat(EASTER.after(LocalDate.of(2026, 4, 2), 1)).contains(LocalDate.of(2026, 4, 7));
        assertThat(EASTER.after(LocalDate.of(2026, 4, 2), 5)).contains(LocalDate.of(2026, 4, 13));
        assertThat(EASTER.after(LocalDate.of(2026, 4, 4), 1)).contains(LocalDate.of(2026, 4, 7));
    }

    @Test
    void aCountThatLeavesTheKnownDaysComesToNothing() {
        assertThat(EASTER.after(LocalDate.of(2026, 12, 30), 1)).contains(LocalDate.of(2026, 12, 31));
        assertThat(EASTER.after(LocalDate.of(2026, 12, 30), 2)).isEmpty();
        assertThat(EASTER.after(LocalDate.of(2025, 12, 30), 1)).isEmpty();
        assertThatThrownBy(() -> EASTER.isWorkingDay(LocalDate.of(2027, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theHolidaysSkippedAreNamedButNotThoseOnAWeekend() {
        assertThat(EASTER.between(LocalDate.of(2026, 4, 3), LocalDate.of(2026, 8, 20)))
                .containsOnlyKeys(LocalDate.of(2026, 4, 6));
    }
}
