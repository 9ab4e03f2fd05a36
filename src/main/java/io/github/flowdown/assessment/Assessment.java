package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Response;
import io.github.flowdown.scoring.Score;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier's response means for a contract. Carries what it was made from.
 *
 * @param asOf the day it is made for, where that was given; never the machine's clock
 * @param questions one result for every question of the questionnaire, in its order
 * @param findings worst first
 */
public record Assessment(
        Scheme scheme,
        Response response,
        Optional<LocalDate> asOf,
        Score score,
        List<SectionResult> sections,
        List<QuestionResult> questions,
        List<Finding> findings,
        List<ChainFinding> chainFindings,
        Rating rating) {
    public Assessment {
        sections = ImmutableList.copyOf(sections);
        questions = ImmutableList.copyOf(questions);
        findings = ImmutableList.copyOf(findings);
        chainFindings = ImmutableList.copyOf(chainFindings);
    }

    public TierDecision tier() {
        return response.tier();
    }

    public Contract contract() {
        return response.tier().contract();
    }

    public Optional<QuestionResult> question(QuestionId id) {
        return questions.stream()
                .filter(result -> result.question().id().equals(id))
                .findFirst();
    }

    /** The results that hang on a person's look. The list is immutable. */
    public List<QuestionResult> awaitingReview() {
        return questions.stream()
                .filter(result -> result.status() == Status.AWAITING_REVIEW)
                .collect(ImmutableList.toImmutableList());
    }
}
