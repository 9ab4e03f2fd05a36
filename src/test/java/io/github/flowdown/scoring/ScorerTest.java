package io.github.flowdown.scoring;

import static io.github.flowdown.Example.AVERAGE;
import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.POINTS;
import static io.github.flowdown.Example.STANDING;
import static io.github.flowdown.Example.option;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.QuestionBuilder.choice;
import static io.github.flowdown.QuestionBuilder.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Question HEAVY = choice("Q-1", IMPLEMENTED).weight("3").build();
    private static final Question LIGHT = choice("Q-2", IMPLEMENTED).weight("1").build();

    @Test
    void anAverageCountsEveryAnswerWithItsWeight() {
        assertThat(describe(average(HEAVY, LIGHT), chose("Q-1", "fully"), chose("Q-2", "partly")))
                .isEqualTo("87.5%");
    }

    @Test
    void aBlankAnswerEarnsNothingAndStaysInTheDenominator() {
        assertThat(describe(average(HEAVY, LIGHT), chose("Q-1", "fully"), mark("Q-2", new Mark.Blank())))
                .isEqualTo("75%");
    }

    @Test
    void aQuestionWithoutAMarkWasLeftBlank() {
        assertThat(describe(average(HEAVY, LIGHT), chose("Q-1", "fully"))).isEqualTo("75%");
    }

    @Test
    void aBlankAnswerCountsAsNothingEvenWhereTheWorstOptionEarnsSomething() {
        Scale maturity = new Scale("maturity", List.of(option("1", "Initial", "1"), option("4", "Managed", "4")));
        Question question = choice("Q-1", maturity).build();
        assertThat(describe(average(question), mark("Q-1", new Mark.Blank()))).isEqualTo("0%");
        assertThat(describe(average(question), mark("Q-1", new Mark.Chosen(maturity.worst()))))
                .isEqualTo("25%");
    }

    @Test
    void whatIsNotAskedOrJustlyNotApplicableLeavesTheScore() {
        assertThat(describe(average(HEAVY, LIGHT), chose("Q-1", "partly"), mark("Q-2", new Mark.NotAsked())))
                .isEqualTo("50%");
        assertThat(describe(average(HEAVY, LIGHT), chose("Q-1", "partly"), mark("Q-2", new Mark.NotApplicable())))
                .isEqualTo("50%");
    }

    @Test
    void anAnswerThatAwaitsReviewMakesTheScoreAnInterval() {
        assertThat(describe(average(HEAVY, LIGHT), mark("Q-1", new Mark.AwaitingReview()), chose("Q-2", "fully")))
                .isEqualTo("between 25% and 100%");
    }

    @Test
    void theRuleOfEveryContributionSaysWhatDecided() {
        Score score = score(
                average(HEAVY, LIGHT, choice("Q-3", IMPLEMENTED).build()),
                chose("Q-1", "partly"),
                mark("Q-2", new Mark.AwaitingReview()));
        assertThat(score.scored().orElseThrow().contributions())
                .extracting(Contribution::rule)
                .containsExactly(
                        "answered 'Partly in place'",
                        "awaits review: anything from nothing to full",
                        "left blank: earns nothing");
    }

    @Test
    void negativePointsLowerTheSum() {
        Questionnaire points = questionnaire(
                POINTS,
                section(
                        "a",
                        "1",
                        POINTS,
                        choice("Q-1", IMPLEMENTED).weight("10").build(),
                        choice("Q-4", STANDING).build()));
        assertThat(describe(points, chose("Q-1", "fully"), chose("Q-4", STANDING, "certified")))
                .isEqualTo("0 points");
        assertThat(describe(points, chose("Q-1", "fully"), mark("Q-4", new Mark.AwaitingReview())))
                .isEqualTo("between 0 and 10 points");
    }

    @Test
    void aReviewThatEndsWithNotApplicableLiesInTheIntervalEvenWhereEveryOptionCostsPoints() {
        Scale penalties = new Scale(
                "penalties",
                List.of(
                        option("two", "Two", "-2"),
                        option("one", "One", "-1"),
                        IMPLEMENTED.option("not-applicable").orElseThrow()));
        Questionnaire points = questionnaire(
                POINTS,
                section(
                        "a",
                        "1",
                        POINTS,
                        choice("Q-1", penalties).build(),
                        choice("Q-2", IMPLEMENTED).build()));
        assertThat(describe(points, mark("Q-1", new Mark.AwaitingReview()), chose("Q-2", "fully")))
                .isEqualTo("between -1 and 1 points");
    }

    @Test
    void aWeightOfZeroTakesNoPart() {
        Question shown = choice("Q-0", IMPLEMENTED).weight("0").build();
        assertThat(describe(average(HEAVY, shown), chose("Q-1", "fully"), chose("Q-0", "none")))
                .isEqualTo("100%");
        assertThat(describe(average(shown), chose("Q-0", "none"))).isEqualTo("not scored: no section could be scored");
    }

    @Test
    void aTextTakesNoPart() {
        assertThat(describe(average(HEAVY, text("Q-5").build()), chose("Q-1", "fully")))
                .isEqualTo("100%");
    }

    @Test
    void sectionsRollUpByTheirWeightAndLeaveWhenTheyCannotBeScored() {
        Questionnaire sections = questionnaire(AVERAGE, section("a", "3", HEAVY), section("b", "1", LIGHT));
        assertThat(describe(sections, chose("Q-1", "fully"), chose("Q-2", "none")))
                .isEqualTo("75%");
        assertThat(describe(sections, chose("Q-1", "partly"), mark("Q-2", new Mark.NotAsked())))
                .isEqualTo("50%");
        assertThat(new Scorer()
                        .score(sections, Map.of(QuestionId.of("Q-2"), new Mark.NotAsked()))
                        .sections()
                        .get("b"))
                .isEqualTo(new Score.Unscorable(AVERAGE, "no scored question applies"));
    }

    @Test
    void whatCannotBeScoredIsNeitherZeroNorFull() {
        Score nothing = score(average(HEAVY), mark("Q-1", new Mark.NotApplicable()));
        assertThat(nothing.scored()).isEmpty();
        assertThat(nothing.describe()).isEqualTo("not scored: no section could be scored");
        assertThat(describe(questionnaire(AVERAGE, section("a", "0", HEAVY)), chose("Q-1", "fully")))
                .isEqualTo("not scored: no section carries weight");
    }

    @Test
    void aSectionInWhichNothingCanBeEarnedIsNotScored() {
        Scale worthless = new Scale("worthless", List.of(option("a", "A", "-1"), option("b", "B", "0")));
        Question question = choice("Q-1", worthless).build();
        assertThat(new Scorer().score(average(question), Map.of()).sections().get("a"))
                .isEqualTo(new Score.Unscorable(AVERAGE, "nothing could be earned"));
        Scale costly = new Scale("costly", List.of(option("a", "A", "-2"), option("b", "B", "-1")));
        assertThat(new Scorer()
                        .score(average(choice("Q-1", costly).build()), Map.of())
                        .sections()
                        .get("a"))
                .isEqualTo(new Score.Unscorable(AVERAGE, "nothing could be earned"));
    }

    @Test
    void contributionsNameQuestionSectionWeightEarnedAndPossible() {
        Questionnaire sections = questionnaire(
                AVERAGE,
                section("a", "3", HEAVY, LIGHT),
                section("b", "1", choice("Q-3", IMPLEMENTED).build()));
        Score score = score(sections, chose("Q-1", "partly"), chose("Q-2", "fully"), chose("Q-3", "fully"));
        assertThat(score.scored().orElseThrow().contributions().get(0))
                .isEqualTo(new Contribution(
                        Optional.of(QuestionId.of("Q-1")),
                        "a",
                        Rational.of(3),
                        fraction(3, 2),
                        fraction(3, 2),
                        Rational.of(3),
                        fraction(9, 32),
                        fraction(9, 32),
                        fraction(9, 16),
                        "answered 'Partly in place'"));
        assertThat(score.describe()).isEqualTo("71.9%");
        assertThat(score.scored().orElseThrow().low()).isEqualTo(fraction(23, 32));
    }

    private record Marked(QuestionId question, Mark mark) {}

    private static Questionnaire average(Question... questions) {
        return questionnaire(AVERAGE, section("a", "1", questions));
    }

    private static Marked chose(String question, String value) {
        return chose(question, IMPLEMENTED, value);
    }

    private static Marked chose(String question, Scale scale, String value) {
        return mark(question, new Mark.Chosen(scale.option(value).orElseThrow()));
    }

    private static Marked mark(String question, Mark mark) {
        return new Marked(QuestionId.of(question), mark);
    }

    private static Score score(Questionnaire questionnaire, Marked... marks) {
        return new Scorer()
                .score(
                        questionnaire,
                        Stream.of(marks).collect(ImmutableMap.toImmutableMap(Marked::question, Marked::mark)))
                .total();
    }

    private static String describe(Questionnaire questionnaire, Marked... marks) {
        return score(questionnaire, marks).describe();
    }

    private static Rational fraction(long numerator, long denominator) {
        return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
}
