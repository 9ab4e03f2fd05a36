package io.github.flowdown.assessment;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.FAIR;
import static io.github.flowdown.Example.GOOD;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.WEAK;
import static io.github.flowdown.Example.answer;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.assess;
import static io.github.flowdown.Example.at;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.contract;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.notApplicable;
import static io.github.flowdown.Example.option;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.scheme;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.Example.supplierQuestionnaire;
import static io.github.flowdown.Example.unreadable;
import static io.github.flowdown.Example.with;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.response.Answer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessorTest {

    @Test
    void aSupplierWithEverythingInPlaceHasNoFinding() {
        Assessment assessment = assess(lowContract(), all("fully"));
        assertThat(assessment.score().describe()).isEqualTo("100%");
        assertThat(assessment.rating().level()).contains(GOOD);
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.rating().reason().text())
                .isEqualTo("the score is 100%; at tier Low, from 80 up to 100 is Good. The rating is Good");
    }

    @Test
    void aFindingSaysWhatHowSeriousWhyWhereAndWhatToDo() {
        Assessment assessment = assess(lowContract(), but(all("fully"), answered("PR-01", "none")));
        assertThat(explained(assessment))
                .containsExactly(
                        "PR-01 (must, medium): Administrators can sign in with a password alone. The answer 'Not"
                                + " in place' is short of the minimum at tier Low, 'Fully in place', in"
                                + " returned.xlsx:Answers!C1. To do within 6 months: Turn on a second factor for every"
                                + " administrator account.");
        assertThat(assessment.score().describe()).isEqualTo("58.3%");
        assertThat(assessment.rating().level()).contains(FAIR);
    }

    @Test
    void anUnansweredQuestionIsNotMet() {
        Assessment assessment = assess(lowContract(), but(all("fully"), blank("RS-01")));
        assertThat(status(assessment, "RS-01")).isEqualTo(Status.BLANK);
        assertThat(explained(assessment))
                .containsExactly(
                        "RS-01 (must, medium): Question RS-01 was not answered. The question was left blank, in"
                                + " returned.xlsx:Answers!C1. To do within 6 months: Answer the question.");
    }

    @Test
    void aQuestionWhoseRowIsMissingIsNotMetEither() {
        assertThat(explained(assess(lowContract(), without(all("fully"), "RS-01"))))
                .containsExactly(
                        "RS-01 (must, medium): Question RS-01 was not answered. The question was left blank, in"
                                + " returned.xlsx. To do within 6 months: Answer the question.");
    }

    @Test
    void aJustifiedNotApplicableLeavesTheScoreWithoutAFinding() {
        Assessment assessment = assess(
                lowContract(), but(all("fully"), notApplicable("RS-01", Optional.of("There is no service desk."))));
        assertThat(status(assessment, "RS-01")).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(assessment.score().describe()).isEqualTo("100%");
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void notApplicableWithoutAJustificationAwaitsReview() {
        Assessment assessment = assess(lowContract(), but(all("fully"), notApplicable("RS-01", Optional.empty())));
        assertThat(status(assessment, "RS-01")).isEqualTo(Status.AWAITING_REVIEW);
        assertThat(assessment.score().describe()).isEqualTo("between 83.3% and 100%");
        assertThat(assessment.awaitingReview()).hasSize(1);
    }

    @Test
    void aQuestionThatIsNotAskedLeavesTheScoreAndSaysWhy() {
        Assessment assessment = assess(lowContract(), but(all("fully"), answered("PR-01", "none")));
        assertThat(result(assessment, "PR-03").status()).isEqualTo(Status.NOT_ASKED);
        assertThat(result(assessment, "PR-03").rule())
                .isEqualTo(
                        "not asked, because it is asked only where the answer to PR-01 is 'Partly in place' or 'Fully"
                                + " in place'");
        assertThat(result(assessment, "PR-05").rule()).isEqualTo("not asked at tier Low");
        assertThat(result(assessment, "PR-05").contribution()).isEmpty();
    }

    @Test
    void anUnreadableAnswerMakesAnIntervalAndTheRatingIsTakenAtItsLowEnd() {
        Assessment assessment = assess(lowContract(), but(all("fully"), unreadable("RS-01", "Sometimes")));
        assertThat(assessment.score().describe()).isEqualTo("between 83.3% and 100%");
        assertThat(explained(assessment))
                .containsExactly("RS-01 (must, medium): The answer to RS-01 has to be looked at by a person. Awaits"
                        + " review: 'Sometimes' is not one of the options, and counts as failed until somebody has"
                        + " looked, in returned.xlsx:Answers!C1. To do within 6 months: Ask the supplier to give one"
                        + " of the answers on offer.");
        assertThat(assessment.rating().reason().text())
                .isEqualTo(
                        "the score is between 83.3% and 100%; at tier Low, from 80 up to 100 is Good, taken at the low"
                                + " end until the open answers have been reviewed. The rating is Good");
    }

    @Test
    void aFollowUpOfAnAnswerThatAwaitsReviewIsOpenAsWell() {
        Assessment assessment = assess(lowContract(), but(all("fully"), unreadable("PR-01", "Sometimes")));
        assertThat(assessment.score().describe()).isEqualTo("between 52.3% and 100%");
        assertThat(result(assessment, "PR-03").contribution().orElseThrow().rule())
                .isEqualTo("whether it is asked awaits the review of another answer: anything from nothing to full");
        assertThat(assessment.rating().level()).contains(FAIR);
        assertThat(assessment.rating().atBest()).contains(GOOD);
    }

    @Test
    void theMinimumIsTheOneOfTheTier() {
        assertThat(status(assess(lowContract(), but(all("fully"), answered("PR-02", "partly"))), "PR-02"))
                .isEqualTo(Status.MET);
        assertThat(status(assess(highContract(), but(all("fully"), answered("PR-02", "partly"))), "PR-02"))
                .isEqualTo(Status.NOT_MET);
    }

    @Test
    void aGateCapsTheRatingWhateverTheScoreAndIsNamed() {
        Assessment assessment = assess(highContract(), but(all("fully"), answered("PR-01", "partly")));
        assertThat(assessment.rating().byScore()).contains(FAIR);
        assertThat(assessment.rating().level()).contains(WEAK);
        assertThat(assessment.rating().gates())
                .extracting(gate -> gate.rule().id())
                .containsExactly("critical-must");
        assertThat(assessment.rating().gates().get(0).questions()).containsExactly(QuestionId.of("PR-01"));
        assertThat(assessment.rating().reason().text())
                .isEqualTo("the score is 83%; at tier High, from 60 to below 90 is Fair; capped at Weak by gate"
                        + " critical-must because a mandatory requirement with a critical consequence is not met (one"
                        + " 'must' requirement of severity critical or worse is not met). The rating is Weak");
    }

    @Test
    void aGateHoldsAtTheLowEndWhileAnAnswerAwaitsReviewAndNotAtTheHighEnd() {
        Rating rating = assess(highContract(), but(all("fully"), unreadable("PR-01", "Mostly")))
                .rating();
        assertThat(rating.level()).contains(WEAK);
        assertThat(rating.atBest()).contains(GOOD);
    }

    @Test
    void aGateOverAnAnswerThatAwaitsReviewHoldsAtTheLowEndOnlyAndSaysThatItIsNotKnown() {
        Rating rating = assess(
                        scheme(supplierQuestionnaire(), gate(answer("RS-01", "none"))),
                        lowContract(),
                        but(all("fully"), unreadable("RS-01", "Mostly")))
                .rating();
        assertThat(rating.level()).contains(WEAK);
        assertThat(rating.atBest()).contains(GOOD);
        assertThat(rating.gates().get(0).reason().text())
                .isEqualTo("it matters (it is not known whether the answer to RS-01 is 'Not in place')");
    }

    @Test
    void aGateOverABlankAnswerHoldsAtBothEnds() {
        Rating rating = assess(
                        scheme(supplierQuestionnaire(), gate(answer("RS-01", "none"))),
                        lowContract(),
                        but(all("fully"), blank("RS-01")))
                .rating();
        assertThat(rating.level()).contains(WEAK);
        assertThat(rating.atBest()).contains(WEAK);
    }

    @Test
    void aGateOverAFollowUpThatMayNotBeAskedDoesNotHoldAtTheHighEnd() {
        Rating rating = assess(
                        scheme(supplierQuestionnaire(), gate(new Condition.HasFinding(QuestionId.of("PR-03")))),
                        lowContract(),
                        but(all("fully"), unreadable("PR-01", "Mostly"), answered("PR-03", "none")))
                .rating();
        assertThat(rating.level()).contains(WEAK);
        assertThat(rating.atBest()).contains(GOOD);
    }

    @Test
    void findingsComeMustsFirstThenTheMoreSevereThenInTheOrderOfTheQuestionnaire() {
        Assessment assessment = assess(highContract(), all("none"));
        assertThat(assessment.findings())
                .extracting(finding ->
                        finding.question().id() + " " + finding.severity().word())
                .containsExactly("PR-01 critical", "PR-05 high", "RS-01 medium", "PR-02 medium", "RS-02 medium");
    }

    @Test
    void theBandIsTheOneOfTheTier() {
        Answer[] answers = but(all("fully"), answered("PR-02", "none"), answered("RS-02", "none"));
        assertThat(assess(lowContract(), answers).rating().reason().text())
                .isEqualTo("the score is 71.2%; at tier Low, from 50 to below 80 is Fair. The rating is Fair");
        assertThat(assess(highContract(), answers).rating().gates())
                .extracting(gate -> gate.rule().id())
                .containsExactly("many-shoulds");
    }

    @Test
    void anAssessmentToWhichNoQuestionAppliesIsNotAssessed() {
        Questionnaire questionnaire = questionnaire(
                AVERAGE, section("a", "1", choice("Q-1", IMPLEMENTED).at(HIGH).build()));
        Assessment assessment = assess(scheme(questionnaire), lowContract(), answered("Q-1", "fully"));
        assertThat(assessment.rating().title()).isEqualTo("Not assessed");
        assertThat(assessment.rating().level()).isEmpty();
        assertThat(assessment.rating().reason().text())
                .isEqualTo("not assessed: not scored: no section could be scored");
        assertThat(assessment.findings()).isEmpty();
    }

    @Test
    void aScoreBelowZeroGetsTheWorstRating() {
        Scale harsh = new Scale("harsh", List.of(option("a", "A", "-1"), option("b", "B", "1")));
        Questionnaire questionnaire =
                questionnaire(AVERAGE, section("a", "1", choice("Q-1", harsh).build()));
        Assessment assessment = assess(scheme(questionnaire), lowContract(), answered("Q-1", harsh, "a"));
        assertThat(assessment.score().describe()).isEqualTo("-100%");
        assertThat(assessment.rating().level()).contains(WEAK);
    }

    @Test
    void sectionsCountWhatWasAskedAnsweredAndFoundShort() {
        Assessment assessment =
                assess(lowContract(), but(all("fully"), blank("PR-02"), answered("PR-04", "none"), blank("PR-06")));
        SectionResult protect = assessment.sections().get(0);
        assertThat(protect.asked()).isEqualTo(5);
        assertThat(protect.answered()).isEqualTo(3);
        assertThat(protect.findings()).isEqualTo(2);
    }

    @Test
    void aSubContractThatNobodyAssessedIsAFindingHoweverFarDown() {
        Assessment assessment = assess(
                highContract(contract("EX-4", Map.of()), with(lowContract(), contract("EX-5", Map.of()))),
                all("fully"));
        assertThat(assessment.chainFindings())
                .extracting(ChainFinding::text)
                .containsExactly(
                        "Nobody has assessed the risk of sub-contract EX-4 with Provider of EX-4.",
                        "Nobody has assessed the risk of sub-contract EX-5 with Provider of EX-5.");
    }

    private static GateRule gate(Condition when) {
        return new GateRule("gate", when, WEAK, "it matters", at("scheme.yaml", "gate"));
    }

    private static Answer[] all(String value) {
        return Stream.of("PR-01", "PR-02", "PR-03", "PR-04", "PR-05", "RS-01", "RS-02")
                .map(question -> answered(question, value))
                .toArray(Answer[]::new);
    }

    private static Answer[] but(Answer[] answers, Answer... others) {
        List<QuestionId> replaced = Stream.of(others).map(Answer::question).toList();
        return Stream.concat(
                        Stream.of(answers).filter(answer -> !replaced.contains(answer.question())), Stream.of(others))
                .toArray(Answer[]::new);
    }

    private static Answer[] without(Answer[] answers, String question) {
        return Stream.of(answers)
                .filter(answer -> !answer.question().equals(QuestionId.of(question)))
                .toArray(Answer[]::new);
    }

    private static QuestionResult result(Assessment assessment, String question) {
        return assessment.question(QuestionId.of(question)).orElseThrow();
    }

    private static Status status(Assessment assessment, String question) {
        return result(assessment, question).status();
    }

    private static List<String> explained(Assessment assessment) {
        return assessment.findings().stream().map(Finding::explain).toList();
    }
}
