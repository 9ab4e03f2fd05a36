package io.github.flowdown.assessment;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the assurance lead decided about a supplier's answers; the answers themselves stay as they are.
 *
 * @param decisions at most one per question
 * @param fingerprint SHA-256 of the text it was read from, in hex; empty when there is none
 */
public record Review(List<ReviewDecision> decisions, String fingerprint) {
    /** Nobody has looked yet. */
    public static final Review NONE = new Review(List.of(), "");

    public Review {
        decisions = ImmutableList.copyOf(decisions);
        // Two decisions about one question would make the result hang on their order.
        checkArgument(
                decisions.stream().map(ReviewDecision::question).distinct().count() == decisions.size(),
                "a question is decided twice: %s",
                decisions);
    }

    /** The decision about a question. */
    public Optional<ReviewDecision> of(QuestionId question) {
        return decisions.stream()
                .filter(decision -> decision.question().equals(question))
                .findFirst();
    }

    /** A response as it counts: with every answer as it was reviewed. */
    public Response appliedTo(Response response) {
        if (decisions.isEmpty()) {
            return response;
        }
        ImmutableMap.Builder<QuestionId, Answer> counted = ImmutableMap.builder();
        for (Map.Entry<QuestionId, Answer> given : response.answers().entrySet()) {
            counted.put(
                    given.getKey(),
                    of(given.getKey())
                            .map(decision -> decision.appliedTo(given.getValue()))
                            .orElse(given.getValue()));
        }
        for (ReviewDecision decision : decisions) {
            if (!response.answers().containsKey(decision.question())) {
                counted.put(
                        decision.question(),
                        decision.appliedTo(FindingRules.missing(decision.question(), response.source())));
            }
        }
        return response.withAnswers(counted.buildOrThrow());
    }
}
