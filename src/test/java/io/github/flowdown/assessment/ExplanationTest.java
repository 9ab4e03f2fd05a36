package io.github.flowdown.assessment;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.FAIR;
import static io.github.flowdown.Example.HIGH;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.LOW;
import static io.github.flowdown.Example.WEAK;
import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.highContract;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Example;
import io.github.flowdown.definition.Condition;
import io.github.flowdown.definition.FindingSeverity;
import io.github.flowdown.definition.GateRule;
import io.github.flowdown.definition.Obligation;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Scheme;
import io.github.flowdown.diagnostic.Location;
import io.github.flowdown.response.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    @Test
    void theRatingIsExplainedDownToQuestionCellAndRule() {
        List<String> lines = assess(answered("PR-01", "fully"), answered("PR-02", "partly"))
                .explain()
                .lines();
        assertThat(lines)
                .startsWith(
                        "The rating is Fair",
                        "  The score is 87.5% by method weighted-average, and the contributions below add up to it",
                        "    Section Section protect adds 87.5%: its own score is 87.5%, its weight 1",
                        "      Question PR-01 adds 75%: it earned 3 of 3, weight 3, answered 'Fully in place'"
                                + " [supplier.yaml:PR-01]",
                        "        The supplier wrote 'Fully in place', read as written as: Fully in place [returned.xlsx:Answers!C1]",
                        "        the answer 'Fully in place' reaches the minimum at tier High, 'Fully in place'",
                        "      Question PR-02 adds 12.5%: it earned 0.5 of 1, weight 1, answered 'Partly in place'"
                                + " [supplier.yaml:PR-02]")
                .contains(
                        "  87.5%, the low end of the score, lies in the band 'from 60 to below 90', which at tier High is Fair")
                .anySatisfy(line -> assertThat(line).startsWith("  The tier is High"));
    }

    @Test
    void aScoreJustBelowABandIsShownBelowIt() {
        Scheme scheme = Example.scheme(
                questionnaire(AVERAGE, section("protect", "1", question("PR-01", "5996"), question("PR-02", "4004"))));
        Assessment assessment =
                Example.assess(scheme, highContract(), answered("PR-01", "fully"), answered("PR-02", "none"));
        assertThat(assessment.rating().level()).contains(WEAK);
        assertThat(assessment.rating().reason().text())
                .startsWith("the score is 59.96%; at tier High, from 0 to below 60 is Weak");
    }

    @Test
    void aGateNamesTheFindingsOfTheBranchThatHoldsAndNoOthers() {
        GateRule gate = new GateRule(
                "either",
                new Condition.Any(List.of(
                        new Condition.Unmet(Obligation.MUST, FindingSeverity.LOW, 5),
                        new Condition.HasFinding(QuestionId.of("PR-02")))),
                FAIR,
                "something is missing",
                new Location.InModel("scheme.yaml", "either"));
        Assessment assessment = Example.assess(
                Example.scheme(
                        questionnaire(AVERAGE, section("protect", "1", question("PR-01", "3"), question("PR-02", "1"))),
                        gate),
                highContract(),
                answered("PR-01", "none"),
                answered("PR-02", "none"));
        assertThat(assessment.rating().gates())
                .extracting(Gate::questions)
                .containsExactly(List.of(QuestionId.of("PR-02")));
    }

    private static Assessment assess(Answer... answers) {
        return Example.assess(
                Example.scheme(questionnaire(
                        AVERAGE, section("protect", "1", question("PR-01", "3"), question("PR-02", "1")))),
                highContract(),
                answers);
    }

    private static Question question(String id, String weight) {
        return choice(id, IMPLEMENTED)
                .weight(weight)
                .severity(Map.of(LOW, FindingSeverity.LOW, HIGH, FindingSeverity.LOW))
                .build();
    }
}
