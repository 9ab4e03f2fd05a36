package io.github.flowdown.yaml;

import static io.github.flowdown.diagnostic.DiagnosticCode.CALENDAR_DATES;

import com.google.common.collect.ImmutableSortedMap;
import io.github.flowdown.definition.Jurisdiction;
import io.github.flowdown.definition.WorkingCalendar;
import io.github.flowdown.diagnostic.Checked;
import io.github.flowdown.diagnostic.Problems;
import io.github.flowdown.yaml.WrittenCalendar.WrittenHoliday;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads which days are bank holidays, and for which years that is known. */
public final class CalendarReader {

    /** A calendar that comes with the library. */
    public WorkingCalendar builtIn(Jurisdiction jurisdiction) {
        Problems problems = new Problems();
        return read(
                        SchemeReader.Files.source(
                                new DefinitionRoot.OnClassPath(),
                                "questionnaires/calendars/%s.yaml".formatted(jurisdiction.id()),
                                problems),
                        problems)
                .orThrow();
    }

    /** A calendar of your own. */
    public Checked<WorkingCalendar> read(Path file) {
        Problems problems = new Problems();
        return read(YamlSource.of(file, problems), problems);
    }

    private static Checked<WorkingCalendar> read(Optional<YamlSource> source, Problems problems) {
        Optional<WorkingCalendar> calendar = source.filter(yaml -> FileKind.CALENDAR.check(yaml.places(), problems))
                .flatMap(yaml -> Binder.bind(yaml, WrittenCalendar.class, problems))
                .flatMap(file -> calendar(file, problems));
        return problems.anyError() || calendar.isEmpty()
                ? Checked.refused(problems.sorted())
                : Checked.of(calendar.orElseThrow(), problems.sorted());
    }

    /** The calendar; empty when its days cannot be right. */
    static Optional<WorkingCalendar> calendar(YamlFile<WrittenCalendar> file, Problems problems) {
        WrittenCalendar written = file.content();
        Report report = new Report(file.places(), problems);
        if (written.to().isBefore(written.from())) {
            report.add(
                    CALENDAR_DATES,
                    Pointer.TOP.to("to"),
                    "the calendar ends on %s, before it begins on %s".formatted(written.to(), written.from()),
                    "correct one of the dates");
            return Optional.empty();
        }
        Map<LocalDate, String> holidays = new TreeMap<>();
        for (int i = 0; i < written.holidays().size(); i++) {
            WrittenHoliday holiday = written.holidays().get(i);
            Pointer at = Pointer.TOP.to("holidays").to(i).to("day");
            if (holidays.putIfAbsent(holiday.day(), holiday.name()) != null) {
                report.add(CALENDAR_DATES, at, "%s is named twice".formatted(holiday.day()), "keep one of them");
            } else if (holiday.day().isBefore(written.from()) || holiday.day().isAfter(written.to())) {
                report.add(
                        CALENDAR_DATES,
                        at,
                        "%s lies outside the calendar, which is from %s to %s"
                                .formatted(holiday.day(), written.from(), written.to()),
                        "widen the calendar only when all holidays of the added days are in it");
            }
        }
        return Optional.of(new WorkingCalendar(
                written.calendar(),
                written.title(),
                written.from(),
                written.to(),
                ImmutableSortedMap.copyOf(holidays),
                file.fingerprint()));
    }
}
