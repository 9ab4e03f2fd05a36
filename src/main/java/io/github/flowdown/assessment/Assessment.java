package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.response.Response;
import io.github.flowdown.scoring.Score;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a supplier's response means for a contract. Carries what it was made from.
 *
 * @param response what the supplier sent, whatever a review came to
 * @param deviations what the deviations do, and the rating without them and after them
 * @param asOf the day it is made for, where that was given; never the machine's clock
 * @param questions one result for every question of the questionnaire, in its order
 * @param findings worst first; those that a live deviation accepts among them
 * @param evidenceFindings what is wrong with what stands behind the answers; without any effect on score and rating
 * @param rating what counts: with live deviations
 */
public record Assessment(
        Scheme scheme,
        Response response,
        Review review,
        DeviationEffect deviations,
        Optional<LocalDate> asOf,
        Score score,
        List<SectionResult> sections,
        List<QuestionResult> questions,
        List<Finding> findings,
        List<EvidenceFinding> evidenceFindings,
        List<ChainFinding> chainFindings,
        Rating rating) {
    public Assessment {
        sections = ImmutableList.copyOf(sections);
        questions = ImmutableList.copyOf(questions);
        findings = ImmutableList.copyOf(findings);
        evidenceFindings = ImmutableList.copyOf(evidenceFindings);
        chainFindings = ImmutableList.copyOf(chainFindings);
    }

    public TierDecision tier() {
        return response.tier();
    }

    public Contract contract() {
        return response.tier().contract();
    }

    /** The response with every answer as it counts: after the review, and where a certificate stands for a better one, that. */
    public Response reviewed() {
        return Certificates.counted(scheme, response, review, asOf);
    }

    /** What the score is held against at the tier, in the unit people read: the ends of bands, or a threshold. The list is immutable. */
    public List<BigDecimal> bandEnds() {
        return scheme.ratingLimitsAt(tier().decided());
    }

    /** Why the rating is what it is, down to every question, cell and rule. */
    public Explanation explain() {
        return new Explaining(this).rating();
    }

    /** The findings that somebody has to remedy. The list is immutable. */
    public List<Finding> openFindings() {
        return findings.stream().filter(Finding::isOpen).collect(ImmutableList.toImmutableList());
    }

    /** The findings that a live deviation accepts as residual risk. The list is immutable. */
    public List<Finding> acceptedFindings() {
        return findings.stream().filter(finding -> !finding.isOpen()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The blank answers and those awaiting review that would move the rating, each by itself. Worked out on every call, with two assessments for each
     * answer that is open. The list is immutable.
     */
    public List<OpenAnswer> openAnswersThatMoveTheRating() {
        return new OpenAnswers(this).thatMoveTheRating();
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
