package io.github.flowdown.assessment;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.response.Answer;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One way in which a supplier falls short, or may fall short until somebody has looked.
 *
 * @param status why it is a finding: not met, left blank, or awaiting review
 * @param text the gap, stated as a fact
 * @param action what the supplier has to do
 * @param remedyWithin how long it may stay open, as written in the scheme
 * @param reason what decided, with the cell of the answer and the place of the question
 * @param deviation the deviation from this requirement, where there is one, and whether it holds
 */
public record Finding(
        Question question,
        Answer answer,
        Status status,
        FindingSeverity severity,
        Obligation obligation,
        String text,
        String action,
        Period remedyWithin,
        Reason reason,
        Optional<DeviationStanding> deviation)
        implements Comparable<Finding> {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    Finding::obligation, Comparator.reverseOrder())
            .thenComparing(Finding::severity, Comparator.reverseOrder());

    /** The finding in full sentences: what, how serious, why, where. */
    public String explain() {
        return "%s (%s, %s): %s %s, in %s. %s"
                .formatted(
                        question.id(),
                        obligation.word(),
                        severity.word(),
                        text,
                        sentence(reason.text()),
                        answer.location().describe(),
                        whatFollows());
    }

    private String whatFollows() {
        String standing =
                deviation.map(stands -> sentence(stands.describe()) + ". ").orElse("");
        return acceptedBy()
                .map(accepted -> standing + "To keep meanwhile: " + controls(accepted))
                .orElseGet(() -> standing + "To do %s: %s".formatted(remedyWithin.within(), action));
    }

    private static String controls(Deviation deviation) {
        return deviation.controls().stream().map(Deviation.Control::describe).collect(Collectors.joining("; ")) + ".";
    }

    /** The live deviation that accepts it as residual risk; empty while it is open. */
    public Optional<Deviation> acceptedBy() {
        return deviation.filter(DeviationStanding::isLive).map(DeviationStanding::deviation);
    }

    /** Whether somebody has to remedy it: no live deviation accepts it. */
    public boolean isOpen() {
        return acceptedBy().isEmpty();
    }

    Finding with(Optional<DeviationStanding> standing) {
        return new Finding(
                question, answer, status, severity, obligation, text, action, remedyWithin, reason, standing);
    }

    /** Musts before shoulds, then the more severe first; findings of equal weight keep the order of the questionnaire. */
    @Override
    public int compareTo(Finding other) {
        return WORST_FIRST.compare(this, other);
    }

    private static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
