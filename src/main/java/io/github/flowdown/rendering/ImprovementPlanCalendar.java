package io.github.flowdown.rendering;

import io.github.flowdown.assessment.ImprovementPlan;
import io.github.flowdown.assessment.PlannedAction;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.definition.FindingSeverity;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an improvement plan for calendar programs (iCalendar, RFC 5545): an all-day event on each day on which something is due, a to-do without a day
 * where the day cannot be told. Events rather than to-dos, since the calendars most people have pass over to-dos.
 */
public final class ImprovementPlanCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    /** Writes in UTF-8; the stream stays open. Nothing depends on when it is written: the time stamp is the day of the plan, or else of the contract's start. */
    public void write(ImprovementPlan plan, Contract contract, OutputStream out) throws IOException {
        CalendarLines lines = new CalendarLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", "-//Flowdown//Improvement plan//EN")
                .line("CALSCALE", "GREGORIAN")
                .line("METHOD", "PUBLISH");
        String stamp = DAY.format(plan.start().orElse(contract.starts())) + "T000000Z";
        Set<String> uids = new HashSet<>();
        plan.actions().forEach(action -> component(lines, action, contract, stamp, free(uid(action, contract), uids)));
        out.write(lines.line("END", "VCALENDAR").bytes());
        out.flush();
    }

    private static void component(
            CalendarLines lines, PlannedAction action, Contract contract, String stamp, String uid) {
        Optional<LocalDate> day = action.due().day();
        String component = day.isPresent() ? "VEVENT" : "VTODO";
        lines.line("BEGIN", component).line("UID", uid + "@flowdown").line("DTSTAMP", stamp);
        day.ifPresent(due -> lines.line("DTSTART;VALUE=DATE", DAY.format(due))
                .line("DTEND;VALUE=DATE", DAY.format(due.plusDays(1)))
                .line("TRANSP", "TRANSPARENT"));
        lines.text("SUMMARY", "%s %s: %s".formatted(contract.supplier().name(), action.about(), action.finding()))
                .text("DESCRIPTION", description(action, contract))
                .line("PRIORITY", Integer.toString(priority(action)));
        action.severity().ifPresent(severity -> lines.text("CATEGORIES", severity.word()));
        lines.line("END", component);
    }

    /** The same for the same finding of the same contract, so that a later plan moves the entry rather than adding one. */
    private static String uid(PlannedAction action, Contract contract) {
        return "%s.%s".formatted(safe(contract.reference()), safe(action.about()));
    }

    /** Two certificates may go by one name. */
    private static String free(String uid, Set<String> taken) {
        String free = uid;
        for (int number = 2; !taken.add(free); number++) {
            free = uid + "-" + number;
        }
        return free;
    }

    private static String safe(String id) {
        StringBuilder safe = new StringBuilder();
        id.codePoints()
                .forEach(c -> safe.append(
                        (Character.isLetterOrDigit(c) && c < 128) || c == '-' || c == '.'
                                ? Character.toString(c)
                                : "_%X".formatted(c)));
        return safe.toString();
    }

    private static String description(PlannedAction action, Contract contract) {
        return "To do: %s\nOwner: %s\nContract: %s, %s\nDue: %s (%s)\nStanding: %s\nPlace: %s"
                .formatted(
                        action.action(),
                        action.owner(),
                        contract.reference(),
                        contract.title(),
                        action.due().describe(),
                        action.due().because(),
                        action.standing(),
                        action.location().describe());
    }

    /** From 1, the most urgent, to 9. */
    private static int priority(PlannedAction action) {
        return action.severity().map(ImprovementPlanCalendar::priority).orElse(5);
    }

    private static int priority(FindingSeverity severity) {
        return switch (severity) {
            case CRITICAL -> 1;
            case HIGH -> 3;
            case MEDIUM -> 5;
            case LOW -> 7;
        };
    }
}
