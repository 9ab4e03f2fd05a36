package io.github.flowdown.response;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.answer;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.answers;
import static io.github.flowdown.Example.blank;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.lowContract;
import static io.github.flowdown.Example.notApplicable;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.Example.supplierQuestionnaire;
import static io.github.flowdown.Example.tierOf;
import static io.github.flowdown.Example.unreadable;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.contract.Contract;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.Expectation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AskedQuestionsTest {

    @Test
    void theWorkbookHoldsEveryQuestionThatMayTurnOutToBeAsked() {
        assertThat(inWorkbook(supplierQuestionnaire(), lowContract()))
                .containsExactly("PR-01", "PR-02", "PR-03", "PR-04", "PR-06", "RS-01", "RS-02");
    }

    @Test
    void atAHigherTierTheStrongerQuestionTakesThePlaceOfTheOneItSupersedes() {
        assertThat(inWorkbook(supplierQuestionnaire(), highContract()))
                .contains("PR-05")
                .doesNotContain("PR-04");
    }

    @Test
    void aFollowUpToAnyAnswerIsInTheWorkbook() {
        Questionnaire followUp = questionnaire(
                AVERAGE,
                section(
                        "a",
                        "1",
                        q("Q-1"),
                        choice("Q-2", IMPLEMENTED).when(given("Q-1")).build()));
        assertThat(inWorkbook(followUp, lowContract())).containsExactly("Q-1", "Q-2");
    }

    @Test
    void aFollowUpIsAskedOnlyWhereTheAnswerCallsForIt() {
        assertThat(asked(answered("Q-1", "fully"))).containsExactly("Q-1", "Q-2", "Q-3");
        assertThat(asked(answered("Q-1", "none"))).containsExactly("Q-1");
    }

    @Test
    void leavingAnAnswerOutNeverMakesTheQuestionnaireShorter() {
        assertThat(asked(blank("Q-1"))).containsExactly("Q-1", "Q-2", "Q-3");
        assertThat(asked()).containsExactly("Q-1", "Q-2", "Q-3");
    }

    @Test
    void anAnswerThatCannotBeReadNeverMakesTheQuestionnaireShorter() {
        assertThat(asked(unreadable("Q-1", "Sometimes"))).containsExactly("Q-1", "Q-2", "Q-3");
        assertThat(asked(notApplicable("Q-1", Optional.empty()))).containsExactly("Q-1", "Q-2", "Q-3");
    }

    @Test
    void aJustifiedNotApplicableMeetsNoComparison() {
        assertThat(asked(notApplicable("Q-1", Optional.of("We have no administrators."))))
                .containsExactly("Q-1");
    }

    @Test
    void anAnswerToAQuestionThatIsNotAskedCountsForNothing() {
        assertThat(asked(answered("Q-1", "none"), answered("Q-2", "fully"))).containsExactly("Q-1");
        assertThat(asked(answered("Q-1", "fully"), answered("Q-2", "none"))).containsExactly("Q-1", "Q-2");
    }

    @Test
    void anAnswerToAQuestionOfAnotherTierCountsForNothing() {
        Questionnaire other = questionnaire(
                AVERAGE,
                section(
                        "a",
                        "1",
                        choice("Q-1", IMPLEMENTED).at(HIGH).build(),
                        choice("Q-2", IMPLEMENTED).when(answer("Q-1", "fully")).build()));
        assertThat(ids(new AskedQuestions(tierOf(lowContract()), other, answers(answered("Q-1", "fully"))), other))
                .isEmpty();
    }

    @Test
    void questionsThatHangOnEachOtherInACircleAreAsked() {
        Questionnaire circle = questionnaire(
                AVERAGE,
                section(
                        "a",
                        "1",
                        choice("Q-1", IMPLEMENTED).when(answer("Q-2", "fully")).build(),
                        choice("Q-2", IMPLEMENTED).when(answer("Q-1", "fully")).build()));
        assertThat(inWorkbook(circle, lowContract())).containsExactly("Q-1", "Q-2");
    }

    @Test
    void whetherAFollowUpIsAskedIsOpenWhileTheAnswerBeforeItAwaitsReview() {
        assertThat(open(unreadable("Q-1", "Sometimes"), answered("Q-2", "fully")))
                .containsExactly("Q-2", "Q-3");
        assertThat(open(blank("Q-1"), answered("Q-2", "fully"))).isEmpty();
        assertThat(open(answered("Q-1", "fully"), unreadable("Q-2", "Sometimes")))
                .containsExactly("Q-3");
        assertThat(open(answered("Q-1", "none"), unreadable("Q-2", "Sometimes")))
                .isEmpty();
    }

    /** Q-3 hangs on Q-2, and that on Q-1. */
    private static final Questionnaire CHAIN = questionnaire(
            AVERAGE,
            section(
                    "a",
                    "1",
                    q("Q-1"),
                    choice("Q-2", IMPLEMENTED)
                            .when(answer("Q-1", "partly", "fully"))
                            .build(),
                    choice("Q-3", IMPLEMENTED)
                            .when(answer("Q-2", "partly", "fully"))
                            .build()));

    private static Question q(String id) {
        return choice(id, IMPLEMENTED).build();
    }

    private static Condition given(String question) {
        return new Condition.Comparison(
                new Subject.Answer(QuestionId.of(question), Optional.of(IMPLEMENTED)), new Expectation.Answered(true));
    }

    private static List<String> inWorkbook(Questionnaire questionnaire, Contract contract) {
        return ids(AskedQuestions.beforeAnswers(tierOf(contract), questionnaire), questionnaire);
    }

    private static List<String> asked(Answer... answers) {
        return ids(new AskedQuestions(low(), CHAIN, answers(answers)), CHAIN);
    }

    private static List<String> open(Answer... answers) {
        AskedQuestions asked = new AskedQuestions(low(), CHAIN, answers(answers));
        return CHAIN.questions().stream()
                .filter(asked::hangsOnReview)
                .map(question -> question.id().value())
                .toList();
    }

    private static List<String> ids(AskedQuestions asked, Questionnaire questionnaire) {
        return asked.of(questionnaire).stream()
                .map(question -> question.id().value())
                .toList();
    }

    private static TierDecision low() {
        return tierOf(lowContract());
    }
}
