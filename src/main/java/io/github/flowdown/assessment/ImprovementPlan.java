package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ControlOwner;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.WorkingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What has to be done about every finding of an assessment, by whom and by when.
 *
 * @param contract the reference of the contract
 * @param start the day from which periods are counted; empty when nobody has named one, and then there are no days
 * @param calendar whose bank holidays count
 * @param actions in the order of their priority
 */
public record ImprovementPlan(
        String contract, Optional<LocalDate> start, WorkingCalendar calendar, List<PlannedAction> actions) {
    private static final String SUPPLIER = "Supplier";
    private static final String REVIEWER = "Assurance lead";
    private static final String BUYER = "Contract owner";

    public ImprovementPlan {
        actions = ImmutableList.copyOf(actions);
    }

    /**
     * The plan of an assessment: open findings first, musts before shoulds, the more severe first; then what is wrong with the evidence; then those that a live deviation puts off.
     *
     * @param start the day from which periods are counted; the day of the assessment where it is left out
     */
    public static ImprovementPlan of(Assessment assessment, WorkingCalendar calendar, Optional<LocalDate> start) {
        Optional<LocalDate> from = start.or(assessment::asOf);
        List<PlannedAction> unordered = Stream.of(
                        assessment.openFindings().stream().map(finding -> open(finding, from, calendar)),
                        assessment.evidenceFindings().stream().map(finding -> evidence(finding, from, calendar)),
                        assessment.chainFindings().stream().map(ImprovementPlan::belowIt),
                        assessment.acceptedFindings().stream()
                                .flatMap(finding ->
                                        finding.acceptedBy().map(deviation -> putOff(finding, deviation)).stream()))
                .flatMap(actions -> actions)
                .toList();
        ImmutableList.Builder<PlannedAction> actions = ImmutableList.builder();
        for (int i = 0; i < unordered.size(); i++) {
            actions.add(unordered.get(i).at(i + 1));
        }
        return new ImprovementPlan(assessment.contract().reference(), from, calendar, actions.build());
    }

    private static Deadline due(Period within, Optional<LocalDate> from, WorkingCalendar calendar) {
        return from.map(day -> Deadline.of(within, day, calendar))
                .orElseGet(() -> Deadline.none("no day is named from which to count"));
    }

    private static PlannedAction evidence(EvidenceFinding finding, Optional<LocalDate> from, WorkingCalendar calendar) {
        return new PlannedAction(
                0,
                finding.question().map(id -> id + " (evidence)").orElse(finding.about()),
                Optional.empty(),
                Optional.of(finding.severity()),
                finding.text(),
                finding.action(),
                SUPPLIER,
                Optional.of(finding.remedyWithin()),
                due(finding.remedyWithin(), from, calendar),
                Optional.empty(),
                finding.location());
    }

    private static PlannedAction open(Finding finding, Optional<LocalDate> from, WorkingCalendar calendar) {
        Deadline due = due(finding.remedyWithin(), from, calendar);
        String owner = finding.status() == Status.AWAITING_REVIEW
                ? REVIEWER
                : owner(finding.question().assurance().controlOwner());
        return action(finding, finding.action(), owner, due, Optional.empty());
    }

    private static String owner(ControlOwner control) {
        return switch (control) {
            case SUPPLIER -> SUPPLIER;
            case SUB_CONTRACTOR -> "Supplier, with its sub-contractor";
            case SHARED -> "Supplier and Authority";
            case AUTHORITY -> "Authority";
        };
    }

    private static PlannedAction putOff(Finding finding, Deviation deviation) {
        return action(
                finding,
                finding.action(),
                deviation.owner(),
                new Deadline(
                        Optional.of(deviation.expires()),
                        "the day on which deviation %s ends".formatted(deviation.id())),
                Optional.of(deviation));
    }

    private static PlannedAction action(
            Finding finding, String action, String owner, Deadline due, Optional<Deviation> accepted) {
        return new PlannedAction(
                0,
                finding.question().id().value(),
                Optional.of(finding.obligation()),
                Optional.of(finding.severity()),
                finding.text(),
                action,
                owner,
                Optional.of(finding.remedyWithin()),
                due,
                accepted,
                finding.answer().location());
    }

    private static PlannedAction belowIt(ChainFinding finding) {
        return new PlannedAction(
                0,
                finding.subContract().reference(),
                Optional.empty(),
                Optional.empty(),
                finding.text(),
                finding.action(),
                BUYER,
                Optional.empty(),
                Deadline.none("the scheme sets no period for it"),
                Optional.empty(),
                finding.subContract().location());
    }

    /** How days were counted, in full sentences, so that anybody can count again. */
    public List<String> rules() {
        return ImmutableList.of(
                start.map(day -> "Periods are counted from %s; that day itself is not counted."
                                .formatted(WrittenDay.of(day)))
                        .orElse("No day is named from which periods are counted, so there are no dates."),
                "Working Days are all days but Saturdays, Sundays and the bank holidays of %s, which are known from %s to %s."
                        .formatted(calendar.title(), WrittenDay.of(calendar.from()), WrittenDay.of(calendar.to())),
                "A period in months ends on the same day of the later month, or on its last day where the month has no such day. Periods in days, weeks,"
                        + " months and years may end on a day on which nobody works.");
    }
}
