package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.definition.Catalogue;
import io.github.flowdown.definition.Reference;
import java.util.List;

/**
 * How one schedule serves one binding statement of a policy.
 *
 * @param questions the questions that ask about it, asked of this supplier or not
 * @param clauses the clauses of the schedule that carry it
 * @param leftOut the clauses that would carry it, and why they are not in
 * @param service what all this comes to
 * @param because why it is not served in full, in words; empty where it is
 */
public record StatementTrace(
        Reference statement,
        Catalogue.Entry entry,
        List<TracedQuestion> questions,
        List<DraftedClause> clauses,
        List<SecuritySchedule.LeftOut> leftOut,
        Service service,
        String because) {
    public StatementTrace {
        questions = ImmutableList.copyOf(questions);
        clauses = ImmutableList.copyOf(clauses);
        leftOut = ImmutableList.copyOf(leftOut);
    }

    /** The questions that this supplier is asked. The list is immutable. */
    public List<TracedQuestion> asked() {
        return questions.stream().filter(TracedQuestion::asked).collect(ImmutableList.toImmutableList());
    }

    /** What the answers about it fall short of. The list is immutable. */
    public List<Finding> findings() {
        return asked().stream()
                .flatMap(question -> question.finding().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** How a statement is served. */
    public enum Service {
        CARRIED_AND_ASKED("carried by a clause and asked about"),
        CARRIED("carried by a clause, not asked about"),
        ASKED("asked about, not carried by a clause"),
        NOT_SERVED("not served"),
        /** No supplier can affect it. */
        NOT_FOR_SUPPLIERS("not for suppliers");

        private final String words;

        Service(String words) {
            this.words = words;
        }

        /** The service in words, for reports. */
        public String words() {
            return words;
        }

        /** Whether a clause of the schedule binds the supplier to it. */
        public boolean isCarried() {
            return this == CARRIED_AND_ASKED || this == CARRIED;
        }
    }
}
