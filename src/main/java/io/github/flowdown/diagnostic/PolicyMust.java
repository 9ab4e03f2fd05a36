package io.github.flowdown.diagnostic;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What a scheme does about one "must" of a policy.
 *
 * @param statement the catalogue and the entry in it
 * @param questions the supplier questions that refer to it
 * @param clauses the clauses that refer to it
 * @param notForSuppliers the recorded reason why no supplier can affect it
 */
public record PolicyMust(
        String scheme,
        String statement,
        String title,
        List<String> questions,
        List<String> clauses,
        Optional<String> notForSuppliers) {
    public PolicyMust {
        questions = ImmutableList.copyOf(questions);
        clauses = ImmutableList.copyOf(clauses);
    }

    /** How it stands with it. */
    public enum State {
        COVERED("covered"),
        NOT_FOR_SUPPLIERS("not for suppliers"),
        NOT_COVERED("not covered");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Covered by a question and a clause; a recorded reason counts only where one of them is missing. */
    public State state() {
        if (!questions.isEmpty() && !clauses.isEmpty()) {
            return State.COVERED;
        }
        return notForSuppliers.isPresent() ? State.NOT_FOR_SUPPLIERS : State.NOT_COVERED;
    }
}
