package io.github.flowdown.yaml;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;

/** A calendar of bank holidays as written. */
record WrittenCalendar(
        @Required @Id String calendar,
        @Required String title,
        @Required LocalDate from,
        @Required LocalDate to,
        @NotVoid List<@Valid WrittenHoliday> holidays) {
    WrittenCalendar {
        holidays = Absent.orEmpty(holidays);
    }

    /** A bank holiday. */
    record WrittenHoliday(@Required LocalDate day, @Required String name) {}
}
