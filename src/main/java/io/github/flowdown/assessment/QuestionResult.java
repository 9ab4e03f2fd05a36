package io.github.flowdown.assessment;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.Section;
import io.github.flowdown.response.Answer;
import io.github.flowdown.scoring.Contribution;
import java.util.List;
import java.util.Optional;

/**
 * One question, the answer to it, and what it came to.
 *
 * @param answer what the supplier answered; empty when the question was not asked and no row answered it
 * @param decision what was decided about the answer in a review
 * @param satisfied the certificate that stands for a better answer
 * @param counted the answer that counts: the supplier's, what the review came to, or what a certificate stands for
 * @param contribution its part in the score; empty when it takes no part
 * @param rule why the status is what it is, in words
 */
public record QuestionResult(
        Question question,
        Section section,
        Optional<Answer> answer,
        Optional<ReviewDecision> decision,
        Optional<Satisfied> satisfied,
        Optional<Answer> counted,
        Status status,
        Optional<Contribution> contribution,
        Optional<Finding> finding,
        String rule) {

    /** This result with the deviation that counts for its finding, if there is one. */
    QuestionResult with(List<DeviationStanding> standings, String contract) {
        Optional<DeviationStanding> standing = standings.stream()
                .filter(one -> one.deviation().contract().equals(contract)
                        && one.deviation().question().equals(Optional.of(question.id())))
                .min(DeviationStanding.STRONGEST_FIRST);
        return standing.isEmpty()
                ? this
                : new QuestionResult(
                        question,
                        section,
                        answer,
                        decision,
                        satisfied,
                        counted,
                        status,
                        contribution,
                        finding.map(found -> found.with(standing)),
                        rule);
    }

    /** Who decided what about the answer, when and why; empty when nobody did. */
    public Optional<String> review() {
        return decision.flatMap(decided -> answer.map(decided::describe));
    }
}
