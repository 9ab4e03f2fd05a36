package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.definition.DeviationRules;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import io.github.flowdown.response.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The items that drafting writes from an assessment. */
interface GeneratedItems {
    DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** How a questionnaire says that it asks for no evidence. */
    String NOTHING_TO_SHOW = "Your answer is enough";

    /** The items of one kind, as finished texts without closing punctuation. */
    List<String> of(Paragraph.GeneratedList kind);

    static GeneratedItems none() {
        return kind -> ImmutableList.of();
    }

    static GeneratedItems of(Optional<Assessment> assessment, ClauseSelection selection, ClauseLibrary library) {
        Predicate<Deviation> varies = deviation -> deviation
                .clause()
                .flatMap(library::clause)
                .filter(selection::includes)
                .isPresent();
        return kind -> assessment.map(made -> items(made, kind, varies)).orElse(ImmutableList.of());
    }

    private static List<String> items(
            Assessment assessment, Paragraph.GeneratedList kind, Predicate<Deviation> variesAClause) {
        return switch (kind) {
            case IMPROVEMENT_PLAN ->
                assessment.openFindings().stream()
                        .map(finding -> remedy(finding, assessment.contract().starts()))
                        .collect(ImmutableList.toImmutableList());
            case PROMISED_EVIDENCE ->
                assessment.questions().stream()
                        .flatMap(result -> promised(result).stream())
                        .collect(ImmutableList.toImmutableList());
            case COMPENSATING_CONTROLS ->
                assessment.acceptedFindings().stream()
                        .flatMap(finding -> finding.acceptedBy().stream())
                        .distinct()
                        .filter(variesAClause.negate())
                        .flatMap(GeneratedItems::controls)
                        .collect(ImmutableList.toImmutableList());
        };
    }

    private static Stream<String> controls(Deviation deviation) {
        return deviation.controls().stream()
                .map(control -> "%s, until %s: %s".formatted(deviation.id(), deviation.until(), control.describe()));
    }

    private static String remedy(Finding finding, LocalDate start) {
        return "%s, %s (%s, %s): %s"
                .formatted(
                        finding.question().id(),
                        due(finding.remedyWithin(), start),
                        finding.obligation().word(),
                        finding.severity().word(),
                        withoutStop(finding.action()));
    }

    /** The day where the calendar alone can tell it; Working Days and hours stay as written, and the clause says from when they count. */
    private static String due(Period period, LocalDate start) {
        return DeviationRules.isOnTheCalendar(period)
                ? "by " + DAY.format(DeviationRules.end(start, period))
                : period.within();
    }

    private static Optional<String> promised(QuestionResult result) {
        boolean named = result.answer()
                .map(Answer::evidence)
                .flatMap(evidence -> evidence.reference())
                .isPresent();
        boolean owed = result.status() == Status.MET && result.question().obligation() == Obligation.MUST && !named;
        return owed
                ? result.question()
                        .evidence()
                        .filter(evidence -> !evidence.startsWith(NOTHING_TO_SHOW))
                        .map(evidence -> result.question().id() + ": " + withoutStop(evidence))
                : Optional.empty();
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
