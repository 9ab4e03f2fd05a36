package io.github.flowdown.scoring;

import static io.github.flowdown.Example.option;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.definition.ScoringMethod;
import io.github.flowdown.definition.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sections in sections, each with its own method. */
class NestedSectionsTest {
    private static final Scale QUARTERS = new Scale(
            "quarters", List.of(option("no", "No", "0"), option("some", "Some", "0.25"), option("most", "Most", "1")));
    private static final Scale DONE = new Scale("done", List.of(option("no", "No", "0"), option("yes", "Yes", "1")));

    @Test
    void aSumOfMeansOfMeans() {
        Section level1 = section("level-1", new ScoringMethod.Mean(), question("A1"), question("B1"));
        Section level2 = section("level-2", new ScoringMethod.Mean(), question("A2"), question("B2"));
        Section practice = holding("practice", Optional.of(new ScoringMethod.Sum()), level1, level2);
        Section other = section("other", new ScoringMethod.Mean(), question("C1"));
        QuestionnaireScore score = score(
                new ScoringMethod.Mean(),
                List.of(practice, other),
                Map.of("A1", "most", "B1", "some", "A2", "some", "B2", "no", "C1", "most"));
        assertThat(score.sections().keySet()).containsExactly("practice", "level-1", "level-2", "other");
        assertThat(described(score, "practice")).isEqualTo("0.75");
        assertThat(score.total().describe()).isEqualTo("0.88");
        assertThat(score.total().scored().orElseThrow().low()).hasToString("0.875");
        assertThat(score.total().scored().orElseThrow().best()).hasToString("1.5");
    }

    @Test
    void theQuestionsUnderAMereHeadingCountAsIfTheyStoodAroundIt() {
        Section access = holding(
                "all",
                Optional.empty(),
                new Section(
                        "access",
                        "Access",
                        Optional.empty(),
                        BigDecimal.ONE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(done("A", "5"), done("B", "3")),
                        List.of()));
        QuestionnaireScore score = score(
                new ScoringMethod.Deduction(BigDecimal.valueOf(10)), List.of(access), Map.of("A", "no", "B", "yes"));
        assertThat(score.total().describe()).isEqualTo("5 points");
        assertThat(described(score, "access")).isEqualTo("-5 points");
        assertThat(score.total().scored().orElseThrow().contributions())
                .extracting(Contribution::low)
                .extracting(Rational::toString)
                .containsExactly("10", "-5", "0");
    }

    @Test
    void aBaseThatAMethodBetweenHasSharedOutIsNotLost() {
        Section family = section("family", new ScoringMethod.Deduction(BigDecimal.valueOf(10)), done("A", "4"));
        Section other = section("other", new ScoringMethod.Mean(), question("B1"));
        Section weakest = holding("weakest", Optional.of(new ScoringMethod.Lowest(Optional.empty())), family, other);
        Score.Scored total = score(
                        new ScoringMethod.Deduction(BigDecimal.valueOf(5)),
                        List.of(weakest),
                        Map.of("A", "yes", "B1", "no"))
                .total()
                .scored()
                .orElseThrow();
        // The weakest is 0 of a best of 1, so 1 is taken from 5.
        assertThat(total.low()).hasToString("4");
        assertThat(total.high()).hasToString("4");
    }

    @Test
    void anAverageTakesEveryPartRelativeToItsBest() {
        Scale marks = new Scale("marks", List.of(option("0", "0", "0"), option("10", "10", "10")));
        Section mixed = section(
                "mixed",
                new ScoringMethod.WeightedAverage(),
                choice("A", marks).weight("1").build(),
                done("B", "3"));
        assertThat(score(new ScoringMethod.WeightedAverage(), List.of(mixed), Map.of("A", "10", "B", "no"))
                        .total()
                        .describe())
                .isEqualTo("25%");
    }

    private static String described(QuestionnaireScore score, String section) {
        return Optional.ofNullable(score.sections().get(section))
                .map(Score::describe)
                .orElse("not there");
    }

    private static Question question(String id) {
        return choice(id, QUARTERS).build();
    }

    private static Question done(String id, String weight) {
        return choice(id, DONE).weight(weight).build();
    }

    private static Section section(String id, ScoringMethod method, Question... questions) {
        return new Section(id, id, Optional.empty(), BigDecimal.ONE, method, List.of(questions));
    }

    private static Section holding(String id, Optional<ScoringMethod> method, Section... sections) {
        return new Section(
                id, id, Optional.empty(), BigDecimal.ONE, method, Optional.empty(), List.of(), List.of(sections));
    }

    private static QuestionnaireScore score(ScoringMethod method, List<Section> sections, Map<String, String> answers) {
        Questionnaire questionnaire =
                new Questionnaire("nested", "1", "Nested", Optional.empty(), method, sections, "nested");
        ImmutableMap.Builder<QuestionId, Mark> marks = ImmutableMap.builder();
        answers.forEach((id, value) -> {
            QuestionId question = QuestionId.of(id);
            marks.put(
                    question,
                    new Mark.Chosen(questionnaire
                            .question(question)
                            .orElseThrow()
                            .answerType()
                            .scale()
                            .flatMap(scale -> scale.option(value))
                            .orElseThrow()));
        });
        return new Scorer().score(questionnaire, marks.buildOrThrow());
    }
}
