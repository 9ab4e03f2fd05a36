package io.github.flowdown.schedule;

import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.response.Answer;
import java.util.Optional;

/**
 * A question on the way from a policy to a clause, with what the supplier answered.
 *
 * @param question its definition; empty when the schedule was drafted without a scheme
 * @param result what came of it; empty at tender stage
 * @param asked whether the supplier of this contract is asked it
 */
public record TracedQuestion(
        QuestionId id, Optional<Question> question, Optional<QuestionResult> result, boolean asked) {

    /** The answer, with the cell it stood in. */
    public Optional<Answer> answer() {
        return result.flatMap(QuestionResult::answer);
    }

    public Optional<Finding> finding() {
        return result.flatMap(QuestionResult::finding);
    }
}
