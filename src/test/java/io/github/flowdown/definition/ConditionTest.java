package io.github.flowdown.definition;

import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.answer;
import static io.github.flowdown.Example.fact;
import static io.github.flowdown.definition.Truth.NO;
import static io.github.flowdown.definition.Truth.UNKNOWN;
import static io.github.flowdown.definition.Truth.YES;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Expectation.Direction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    @ParameterizedTest
    @CsvSource({
        "YES,     YES,     YES,     YES",
        "YES,     NO,      NO,      YES",
        "YES,     UNKNOWN, UNKNOWN, YES",
        "NO,      NO,      NO,      NO",
        "NO,      UNKNOWN, NO,      UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
    })
    void whatIsNotKnownStaysUnknownUnlessTheRestDecides(Truth one, Truth other, Truth both, Truth either) {
        assertThat(new Condition.All(List.of(part(one), part(other))).evaluate(HERE))
                .isEqualTo(both);
        assertThat(new Condition.All(List.of(part(other), part(one))).evaluate(HERE))
                .isEqualTo(both);
        assertThat(new Condition.Any(List.of(part(one), part(other))).evaluate(HERE))
                .isEqualTo(either);
        assertThat(new Condition.Any(List.of(part(other), part(one))).evaluate(HERE))
                .isEqualTo(either);
    }

    @ParameterizedTest
    @CsvSource({"YES, NO", "NO, YES", "UNKNOWN, UNKNOWN"})
    void notTurnsOnlyWhatIsKnown(Truth truth, Truth negated) {
        assertThat(new Condition.Not(part(truth)).evaluate(HERE)).isEqualTo(negated);
    }

    @Test
    void anAnswerThatIsDefinitelyMissingMeetsNoComparison() {
        assertThat(answer("NOTHING", "fully").evaluate(HERE)).isEqualTo(NO);
        assertThat(new Condition.Comparison(subject("NOTHING"), inOrder(Direction.AT_MOST, "partly")).evaluate(HERE))
                .isEqualTo(NO);
    }

    @Test
    void anOrderedComparisonIncludesItsLimitAndLeavesNotApplicableOut() {
        assertThat(ordered("PARTLY", Direction.AT_LEAST, "partly")).isEqualTo(YES);
        assertThat(ordered("PARTLY", Direction.AT_LEAST, "fully")).isEqualTo(NO);
        assertThat(ordered("PARTLY", Direction.AT_MOST, "partly")).isEqualTo(YES);
        assertThat(ordered("PARTLY", Direction.AT_MOST, "none")).isEqualTo(NO);
        assertThat(ordered("NA", Direction.AT_LEAST, "none")).isEqualTo(NO);
        assertThat(ordered("NA", Direction.AT_MOST, "fully")).isEqualTo(NO);
        assertThat(ordered("BLANK", Direction.AT_LEAST, "none")).isEqualTo(UNKNOWN);
    }

    @Test
    void numbersAndDatesAreCompared() {
        assertThat(compared("TEN", new Expectation.Amount(Direction.AT_LEAST, new BigDecimal("10.0"))))
                .isEqualTo(YES);
        assertThat(compared("TEN", new Expectation.Amount(Direction.AT_MOST, new BigDecimal("9.9"))))
                .isEqualTo(NO);
        assertThat(compared("DAY", new Expectation.Day(true, LocalDate.of(2027, 1, 1))))
                .isEqualTo(NO);
        assertThat(compared("DAY", new Expectation.Day(true, LocalDate.of(2027, 1, 2))))
                .isEqualTo(YES);
        assertThat(compared("DAY", new Expectation.Day(false, LocalDate.of(2026, 12, 31))))
                .isEqualTo(YES);
        assertThat(compared("BLANK", new Expectation.Day(false, LocalDate.of(2026, 12, 31))))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void whetherAnAnswerWasGivenIsNotKnownWhileItIsBlank() {
        assertThat(compared("TEN", new Expectation.Answered(true))).isEqualTo(YES);
        assertThat(compared("NOTHING", new Expectation.Answered(true))).isEqualTo(NO);
        assertThat(compared("NOTHING", new Expectation.Answered(false))).isEqualTo(YES);
        assertThat(compared("BLANK", new Expectation.Answered(true))).isEqualTo(UNKNOWN);
        assertThat(compared("BLANK", new Expectation.Answered(false))).isEqualTo(UNKNOWN);
    }

    @Test
    void findingsAreCountedByObligationAndSeverity() {
        assertThat(new Condition.Unmet(Obligation.MUST, FindingSeverity.HIGH, 2).evaluate(HERE))
                .isEqualTo(YES);
        assertThat(new Condition.Unmet(Obligation.MUST, FindingSeverity.HIGH, 3).evaluate(HERE))
                .isEqualTo(NO);
        assertThat(new Condition.Unmet(Obligation.SHOULD, FindingSeverity.LOW, 1).evaluate(HERE))
                .isEqualTo(NO);
        assertThat(new Condition.HasFinding(QuestionId.of("PR-01")).evaluate(HERE))
                .isEqualTo(YES);
        assertThat(new Condition.HasFinding(QuestionId.of("PR-02")).evaluate(HERE))
                .isEqualTo(NO);
    }

    @Test
    void conditionsAreReadableSentences() {
        assertThat(described(fact("personal-data", "ordinary", "special")))
                .isEqualTo("personal-data is 'Ordinary personal data' or 'Special category data'");
        assertThat(described(new Condition.Comparison(subject("PR-01"), inOrder(Direction.AT_LEAST, "partly"))))
                .isEqualTo("the answer to PR-01 is at least 'Partly in place'");
        assertThat(described(new Condition.Comparison(subject("PR-01"), new Expectation.Answered(false))))
                .isEqualTo("the answer to PR-01 is not given");
        assertThat(described(new Condition.Comparison(
                        subject("PR-01"), new Expectation.Day(true, LocalDate.of(2027, 1, 1)))))
                .isEqualTo("the answer to PR-01 is before 2027-01-01");
        assertThat(described(new Condition.Unmet(Obligation.MUST, FindingSeverity.LOW, 1)))
                .isEqualTo("at least one 'must' requirement is not met");
        assertThat(described(new Condition.Unmet(Obligation.SHOULD, FindingSeverity.HIGH, 3)))
                .isEqualTo("at least 3 'should' requirements, of severity high or worse, are not met");
        assertThat(described(new Condition.HasFinding(QuestionId.of("PR-01"))))
                .isEqualTo("there is a finding from question PR-01");
    }

    @Test
    void nestedConditionsAreBracketedSoThatTheyCannotBeMisread() {
        Condition one = fact("standing", "certified");
        Condition other = answer("PR-01", "fully");
        assertThat(described(new Condition.All(List.of(one, new Condition.Any(List.of(one, other))))))
                .isEqualTo("standing is 'Certified' and (standing is 'Certified' or the answer to PR-01 is 'Fully in"
                        + " place')");
        assertThat(described(new Condition.All(List.of(new Condition.Not(one), other))))
                .isEqualTo("(it is not so that standing is 'Certified') and the answer to PR-01 is 'Fully in place'");
        assertThat(described(new Condition.Not(new Condition.Any(List.of(one, other)))))
                .isEqualTo("it is not so that (standing is 'Certified' or the answer to PR-01 is 'Fully in place')");
    }

    @Test
    void theReasonNamesWhatWasAnsweredAndOnlyWhatHolds() {
        Condition holds = answer("PARTLY", "none", "partly");
        Condition fails = answer("PARTLY", "fully");
        assertThat(holds.why(HERE)).isEqualTo("the answer to PARTLY is 'Partly in place'");
        assertThat(new Condition.Any(List.of(fails, holds)).why(HERE))
                .isEqualTo("the answer to PARTLY is 'Partly in place'");
        assertThat(new Condition.Unmet(Obligation.MUST, FindingSeverity.LOW, 1).why(HERE))
                .isEqualTo("2 'must' requirements are not met");
    }

    @Test
    void theReasonNeverClaimsWhatIsNotKnown() {
        Condition open = answer("BLANK", "fully");
        Condition holds = answer("PARTLY", "partly");
        assertThat(open.why(HERE)).isEqualTo("it is not known whether the answer to BLANK is 'Fully in place'");
        assertThat(new Condition.All(List.of(holds, open)).why(HERE))
                .isEqualTo(
                        "the answer to PARTLY is 'Partly in place' and it is not known whether the answer to BLANK is"
                                + " 'Fully in place'");
        assertThat(new Condition.Any(List.of(open, answer("PARTLY", "fully"))).why(HERE))
                .isEqualTo("it is not known whether the answer to BLANK is 'Fully in place'");
        assertThat(new Condition.Not(open).why(HERE))
                .isEqualTo("it is not known whether the answer to BLANK is 'Fully in place'");
    }

    private static final Map<String, Known> ANSWERS = Map.of(
            "YES", Known.of("fully"),
            "NO", Known.of("none"),
            "UNKNOWN", Known.notYet(),
            "BLANK", Known.notYet(),
            "PARTLY", Known.of("partly"),
            "NA", Known.of("not-applicable"),
            "TEN", Known.of("10"),
            "DAY", Known.of("2027-01-01"));

    private static final Circumstances HERE = new Circumstances() {
        @Override
        public Known fact(String name) {
            return Known.notYet();
        }

        @Override
        public Known answer(QuestionId question) {
            return ANSWERS.getOrDefault(question.value(), Known.nothing());
        }

        @Override
        public boolean hasFinding(QuestionId question) {
            return question.value().equals("PR-01");
        }

        @Override
        public int findings(Obligation obligation, FindingSeverity atLeast) {
            return obligation == Obligation.MUST ? 2 : 0;
        }
    };

    private static Condition part(Truth truth) {
        return answer(truth.name(), "fully");
    }

    private static Subject subject(String question) {
        return new Subject.Answer(QuestionId.of(question), Optional.of(IMPLEMENTED));
    }

    private static Expectation inOrder(Direction direction, String value) {
        return new Expectation.InOrder(direction, value, IMPLEMENTED);
    }

    private static Truth ordered(String question, Direction direction, String value) {
        return compared(question, inOrder(direction, value));
    }

    private static Truth compared(String question, Expectation expected) {
        return new Condition.Comparison(subject(question), expected).evaluate(HERE);
    }

    private static String described(Condition condition) {
        return condition.describe();
    }
}
