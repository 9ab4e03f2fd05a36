package io.github.flowdown.assessment;

import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.notApplicable;
import static io.github.flowdown.Example.response;
import static io.github.flowdown.Example.scheme;
import static io.github.flowdown.Example.supplierQuestionnaire;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.Example.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.assessment.ReviewDecision.Kind;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.response.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewTest {

    @Test
    void anAnswerThatCouldNotBeReadIsSettledAndBothAreKept() {
        Assessment assessment = assess(
                unreadable("PR-01", "Yes, except Leeds"), decided("PR-01", Kind.ACCEPT, "partly", "Leeds follows."));
        QuestionResult result = result(assessment, "PR-01");
        assertThat(result.answer()).contains(unreadable("PR-01", "Yes, except Leeds"));
        assertThat(result.counted().flatMap(Answer::value)).contains("partly");
        assertThat(result.status()).isEqualTo(Status.NOT_MET);
        assertThat(result.contribution().orElseThrow().rule()).isEqualTo("reviewed as 'Partly in place'");
        assertThat(assessment.score().scored().orElseThrow().isCertain()).isTrue();
        assertThat(result.finding().orElseThrow().explain())
                .isEqualTo("PR-01 (must, medium): Administrators can sign in with a password alone. 'Partly in place',"
                        + " which the review came to, is short of the minimum at tier Low, 'Fully in place'; the"
                        + " assurance lead settled 'Yes, except Leeds' as 'Partly in place' on 20 November 2026: Leeds"
                        + " follows, in returned.xlsx:Answers!C1. To do within 6 months: Turn on a second factor for"
                        + " every administrator account.");
    }

    @Test
    void aDowngradeCountsTheWeakerOptionAndSaysWhoLoweredIt() {
        Assessment assessment = assess(
                answered("RS-01", "fully"), decided("RS-01", Kind.DOWNGRADE, "none", "the plan was never tested"));
        QuestionResult result = result(assessment, "RS-01");
        assertThat(result.status()).isEqualTo(Status.NOT_MET);
        assertThat(result.review())
                .contains("the assurance lead lowered the answer from 'Fully in place' to 'Not in place' on 20 November"
                        + " 2026: the plan was never tested");
        assertThat(assessment.score().describe()).isEqualTo("83.3%");
    }

    @Test
    void anUpgradeOfABlankCountsTheOptionTheSupplierHasGivenSince() {
        Assessment assessment =
                assess(blank("RS-01"), decided("RS-01", Kind.UPGRADE, "fully", "confirmed by telephone"));
        assertThat(result(assessment, "RS-01").status()).isEqualTo(Status.MET);
        assertThat(result(assessment, "RS-01").rule())
                .isEqualTo("'Fully in place', which the review came to, reaches the minimum at tier Low, 'Fully in"
                        + " place'; the assurance lead raised the answer from blank to 'Fully in place' on 20 November"
                        + " 2026: confirmed by telephone");
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void aQuestionWithoutARowCanBeSettledAsWell() {
        Assessment assessment =
                assess(new Answer[] {answered("PR-01", "fully")}, decided("RS-01", Kind.UPGRADE, "fully", "confirmed"));
        assertThat(result(assessment, "RS-01").status()).isEqualTo(Status.MET);
        assertThat(result(assessment, "RS-01").answer().orElseThrow()).isInstanceOf(Answer.Blank.class);
    }

    @Test
    void anAnswerThatNeedsClarificationAwaitsReviewAgain() {
        Assessment assessment =
                assess(answered("RS-01", "fully"), decided("RS-01", Kind.NEEDS_CLARIFICATION, "", "Which sites?"));
        assertThat(assessment.score().describe()).isEqualTo("between 83.3% and 100%");
        assertThat(result(assessment, "RS-01").finding().orElseThrow().explain())
                .isEqualTo("RS-01 (must, medium): The answer to RS-01 has to be clarified. Awaits review: the"
                        + " assurance lead asks for clarification: Which sites?, and counts as failed until somebody"
                        + " has looked; the assurance lead asked for clarification on 20 November 2026: Which sites?,"
                        + " in returned.xlsx:Answers!C1. To do within 6 months: Clarify the answer: Which sites?");
    }

    @Test
    void acceptingAClaimWithoutAJustificationMakesTheReasonOfTheReviewItsJustification() {
        Assessment assessment = assess(
                notApplicable("RS-01", Optional.empty()),
                decided("RS-01", Kind.ACCEPT, "", "there is no service desk"));
        assertThat(result(assessment, "RS-01").status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(assessment.score().describe()).isEqualTo("100%");
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void evidenceThatWasSeenLeavesTheAnswerAndIsRecorded() {
        Assessment assessment =
                assess(answered("RS-01", "fully"), decided("RS-01", Kind.EVIDENCE_SEEN, "", "the plan of May"));
        assertThat(assessment.score().describe()).isEqualTo("100%");
        assertThat(result(assessment, "RS-01").review())
                .contains("the assurance lead saw the evidence and accepted the answer on 20 November 2026: the plan"
                        + " of May");
    }

    @Test
    void whatIsAskedHangsOnTheAnswersAsReviewed() {
        Assessment assessment =
                assess(answered("PR-01", "fully"), decided("PR-01", Kind.DOWNGRADE, "none", "seen on site"));
        assertThat(result(assessment, "PR-03").status()).isEqualTo(Status.NOT_ASKED);
    }

    @Test
    void theResponseItselfStaysWhatTheSupplierSent() {
        Assessment assessment =
                assess(answered("RS-01", "fully"), decided("RS-01", Kind.DOWNGRADE, "none", "never tested"));
        assertThat(assessment.response().answers().get(QuestionId.of("RS-01"))).isEqualTo(answered("RS-01", "fully"));
        assertThat(assessment.reviewed().answers().values())
                .filteredOn(answer -> answer.question().equals(QuestionId.of("RS-01")))
                .extracting(Answer::value)
                .containsExactly(Optional.of("none"));
    }

    private static ReviewDecision decided(String question, Kind kind, String to, String because) {
        return new ReviewDecision(
                QuestionId.of(question),
                kind,
                IMPLEMENTED.option(to),
                because,
                "assurance lead",
                LocalDate.of(2026, 11, 20),
                Example.at("review.yaml", question));
    }

    /** Everything fully in place, but for this. */
    private static Assessment assess(Answer other, ReviewDecision decision) {
        return assess(
                Stream.concat(
                                Stream.of("PR-01", "PR-02", "PR-03", "PR-04", "RS-01", "RS-02")
                                        .filter(id -> !other.question().equals(QuestionId.of(id)))
                                        .map(id -> answered(id, "fully")),
                                Stream.of(other))
                        .toArray(Answer[]::new),
                decision);
    }

    private static Assessment assess(Answer[] answers, ReviewDecision decision) {
        return new Assessor()
                .assess(
                        scheme(),
                        response(tierOf(lowContract()), supplierQuestionnaire(), answers),
                        new Review(List.of(decision), "review-fingerprint"),
                        Deviations.NONE,
                        Optional.empty());
    }

    private static QuestionResult result(Assessment assessment, String question) {
        return assessment.question(QuestionId.of(question)).orElseThrow();
    }
}
