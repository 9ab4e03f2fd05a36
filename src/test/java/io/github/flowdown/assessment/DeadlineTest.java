package io.github.flowdown.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final WorkingCalendar ENGLAND = new WorkingCalendar(
            "england-and-wales",
            "England and Wales",
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            Map.of(LocalDate.of(2026, 4, 3), "Good Friday", LocalDate.of(2026, 4, 6), "Easter Monday"),
            "ca1e");

    @Test
    void fiveWorkingDaysOverEasterEndAfterTheSecondWeekend() {
        Deadline due = due("5 Working Days", "2026-04-01");
        assertThat(due.day()).contains(LocalDate.of(2026, 4, 10));
        assertThat(due.because())
                .isEqualTo("5 Working Days after 1 April 2026 in England and Wales, not counting 3 April 2026 (Good"
                        + " Friday), 6 April 2026 (Easter Monday)");
    }

    @Test
    void aMonthAfterTheEndOfAMonthIsTheEndOfTheNext() {
        assertThat(due("1 month", "2026-01-31"))
                .isEqualTo(new Deadline(
                        Optional.of(LocalDate.of(2026, 2, 28)),
                        "1 month after 31 January 2026, on the last day of the month"));
        assertThat(due("1 month", "2028-01-31").day()).contains(LocalDate.of(2028, 2, 29));
        assertThat(due("1 month", "2026-02-28").day()).contains(LocalDate.of(2026, 3, 28));
        assertThat(due("1 month", "2026-03-31").day()).contains(LocalDate.of(2026, 4, 30));
        assertThat(due("1 year", "2028-02-29").day()).contains(LocalDate.of(2029, 2, 28));
        assertThat(due("3 months", "2026-11-30").day()).contains(LocalDate.of(2027, 2, 28));
    }

    @Test
    void otherPeriodsEndOnTheCalendar() {
        assertThat(due("30 days", "2026-01-31").day()).contains(LocalDate.of(2026, 3, 2));
        assertThat(due("2 weeks", "2026-04-01").day()).contains(LocalDate.of(2026, 4, 15));
        assertThat(due("24 hours", "2026-04-01").day()).contains(LocalDate.of(2026, 4, 2));
        assertThat(due("25 hours", "2026-04-01").day()).contains(LocalDate.of(2026, 4, 3));
        assertThat(due("immediately", "2026-04-01").day()).contains(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aDayThatHangsOnAnEventIsNotGuessed() {
        assertThat(due("before processing starts", "2026-04-01"))
                .isEqualTo(Deadline.none("the day depends on an event: before processing starts"));
    }

    @Test
    void aDayBeyondTheKnownBankHolidaysIsNotGuessed() {
        assertThat(due("5 Working Days", "2026-12-28"))
                .isEqualTo(Deadline.none("5 Working Days after 28 December 2026 cannot be counted: the bank holidays of"
                        + " England and Wales are known from 1 January 2026 to 31 December 2026 only"));
    }

    private static Deadline due(String period, String start) {
        return Deadline.of(Period.parse(period).orElseThrow(), LocalDate.parse(start), ENGLAND);
    }
}
