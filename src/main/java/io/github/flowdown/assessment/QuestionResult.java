package io.github.flowdown.assessment;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Contribution;
import java.util.Optional;

/**
 * One question, the answer to it, and what it came to.
 *
 * @param answer what the supplier answered; empty when the question was not asked and no row answered it
 * @param contribution its part in the score; empty when it takes no part
 * @param rule why the status is what it is, in words
 */
public record QuestionResult(
        Question question,
        Section section,
        Optional<Answer> answer,
        Status status,
        Optional<Contribution> contribution,
        Optional<Finding> finding,
        String rule) {}
