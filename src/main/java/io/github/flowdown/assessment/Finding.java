package io.github.flowdown.assessment;

import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Period;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.response.Answer;
import java.util.Comparator;

/**
 * One way in which a supplier falls short, or may fall short until somebody has looked.
 *
 * @param status why it is a finding: not met, left blank, or awaiting review
 * @param text the gap, stated as a fact
 * @param action what the supplier has to do
 * @param remedyWithin how long it may stay open, as written in the scheme
 * @param reason what decided, with the cell of the answer and the place of the question
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
        Reason reason)
        implements Comparable<Finding> {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(
                    Finding::obligation, Comparator.reverseOrder())
            .thenComparing(Finding::severity, Comparator.reverseOrder());

    /** The finding in full sentences: what, how serious, why, where. */
    public String explain() {
        return "%s (%s, %s): %s %s, in %s. To do %s: %s"
                .formatted(
                        question.id(),
                        obligation.word(),
                        severity.word(),
                        text,
                        sentence(reason.text()),
                        answer.location().describe(),
                        remedyWithin.within(),
                        action);
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
