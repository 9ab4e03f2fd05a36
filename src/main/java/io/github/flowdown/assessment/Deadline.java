package io.github.flowdown.assessment;

import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Period.Span;
import io.github.flowdown.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The day by which something is due, and how it was counted.
 *
 * @param day the last day on which it is in time; empty when it cannot be told, and then {@code because} says why
 * @param because how the day was counted, as a sentence without a full stop
 */
public record Deadline(Optional<LocalDate> day, String because) {

    /**
     * The end of a period that begins on a day. The day itself is not counted. Days, weeks, months and years end on the calendar, whether or not people
     * work on that day; a month ends on the same day of the later month, or on its last day where it has no such day; hours end with the day in which
     * they run out, counted from the end of the first day.
     */
    static Deadline of(Period period, LocalDate start, WorkingCalendar calendar) {
        if (period instanceof Span span) {
            return span.unit() == Period.TimeUnit.WORKING_DAY
                    ? workingDays(span, start, calendar)
                    : onTheCalendar(span, start);
        }
        return period instanceof Period.Immediately
                ? new Deadline(Optional.of(start), "at once, on " + WrittenDay.of(start))
                : none("the day depends on an event: " + period.written());
    }

    static Deadline none(String because) {
        return new Deadline(Optional.empty(), because);
    }

    private static Deadline workingDays(Span span, LocalDate start, WorkingCalendar calendar) {
        Optional<LocalDate> end = calendar.after(start, span.count());
        if (end.isEmpty()) {
            return none("%s after %s cannot be counted: the bank holidays of %s are known from %s to %s only"
                    .formatted(
                            span.written(),
                            WrittenDay.of(start),
                            calendar.title(),
                            WrittenDay.of(calendar.from()),
                            WrittenDay.of(calendar.to())));
        }
        Map<LocalDate, String> skipped = calendar.between(start, end.get());
        String passed = skipped.entrySet().stream()
                .map(holiday -> "%s (%s)".formatted(WrittenDay.of(holiday.getKey()), holiday.getValue()))
                .collect(Collectors.joining(", "));
        return new Deadline(
                end,
                "%s after %s in %s%s"
                        .formatted(
                                span.written(),
                                WrittenDay.of(start),
                                calendar.title(),
                                skipped.isEmpty() ? "" : ", not counting " + passed));
    }

    private static Deadline onTheCalendar(Span span, LocalDate start) {
        LocalDate end = switch (span.unit()) {
            case HOUR -> start.plusDays((span.count() + 23L) / 24);
            case WEEK -> start.plusWeeks(span.count());
            case MONTH -> start.plusMonths(span.count());
            case YEAR -> start.plusYears(span.count());
            default -> start.plusDays(span.count());
        };
        boolean shortened = monthsIn(span) && end.getDayOfMonth() != start.getDayOfMonth();
        return new Deadline(
                Optional.of(end),
                "%s after %s%s"
                        .formatted(
                                span.written(),
                                WrittenDay.of(start),
                                shortened ? ", on the last day of the month" : ""));
    }

    private static boolean monthsIn(Span span) {
        return span.unit() == Period.TimeUnit.MONTH || span.unit() == Period.TimeUnit.YEAR;
    }

    /** The day as people write it, or that there is none. */
    public String describe() {
        return day.map(WrittenDay::of).orElse("no date");
    }
}
