package io.github.flowdown.scoring;

import static io.github.flowdown.Example.IMPLEMENTED;
import static io.github.flowdown.Example.POINTS;
import static io.github.flowdown.Example.STANDING;
import static io.github.flowdown.Example.option;
import static io.github.flowdown.Example.questionnaire;
import static io.github.flowdown.Example.section;
import static io.github.flowdown.QuestionBuilder.choice;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Questionnaire;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.scoring.Score.Scored;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of points, which may be negative; those of averages are among the laws of assessments. */
class ScoreProperties {
    private static final Scale PENALTIES = new Scale(
            "penalties",
            List.of(
                    option("two", "Two", "-2.5"),
                    option("one", "One", "-1"),
                    IMPLEMENTED.option("not-applicable").orElseThrow()));
    private static final List<Scale> SCALES = List.of(IMPLEMENTED, STANDING, PENALTIES);

    @Property(tries = 500)
    void contributionsOfPointsAddUpAtBothEnds(@ForAll("marks") List<Mark> marks) {
        Scored scored = scored(marks);
        Rational low = Rational.ZERO;
        Rational high = Rational.ZERO;
        for (Contribution contribution : scored.contributions()) {
            low = low.plus(contribution.low());
            high = high.plus(contribution.high());
        }
        assertThat(low).isEqualTo(scored.low());
        assertThat(high).isEqualTo(scored.high());
        assertThat(low).isLessThanOrEqualTo(high);
    }

    @Property(tries = 500)
    void thePointsForEveryEndOfAReviewLieInTheInterval(
            @ForAll("marks") List<Mark> marks, @ForAll("marks") List<Mark> ends) {
        List<Mark> closed = IntStream.range(0, marks.size())
                .mapToObj(i -> marks.get(i) instanceof Mark.AwaitingReview ? ended(ends.get(i), i) : marks.get(i))
                .toList();
        Scored open = scored(marks);
        assertThat(scored(closed).low()).isBetween(open.low(), open.high());
        assertThat(scored(closed).high()).isBetween(open.low(), open.high());
    }

    @Property(tries = 500)
    void arithmeticIsExact(@ForAll int a, @ForAll int b, @ForAll int c) {
        Rational one = Rational.of(a).dividedBy(Rational.of(b == 0 ? 1 : b));
        Rational other = Rational.of(b).dividedBy(Rational.of(c == 0 ? 1 : c));
        assertThat(one.plus(other).minus(other)).isEqualTo(one);
        assertThat(one.times(other)).isEqualTo(other.times(one));
        assertThat(one.compareTo(other)).isEqualTo(one.minus(other).compareTo(Rational.ZERO));
    }

    @Property(tries = 500)
    void percentIsFullOnlyForOneAndZeroOnlyForNothing(@ForAll int a, @ForAll int b) {
        Rational value = Rational.of(Math.abs((long) a)).dividedBy(Rational.of(Math.max(1, Math.abs((long) b))));
        assertThat(value.percent().equals("100")).isEqualTo(value.equals(Rational.ONE));
        assertThat(value.percent().equals("0")).isEqualTo(value.isZero());
    }

    @Provide
    Arbitrary<List<Mark>> marks() {
        return Arbitraries.<Mark>of(
                        new Mark.Blank(),
                        new Mark.NotAsked(),
                        new Mark.NotApplicable(),
                        new Mark.AwaitingReview(),
                        new Mark.Chosen(option("worst", "Worst", "0")),
                        new Mark.Chosen(option("best", "Best", "1")))
                .list()
                .ofSize(6);
    }

    private static Mark ended(Mark mark, int question) {
        Scale scale = SCALES.get(question % SCALES.size());
        if (mark instanceof Mark.NotApplicable && scale.option("not-applicable").isPresent()) {
            return mark;
        }
        return new Mark.Chosen(mark instanceof Mark.Blank ? scale.worst() : scale.best());
    }

    private static Scored scored(List<Mark> marks) {
        Map<QuestionId, Mark> byQuestion = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            Scale scale = SCALES.get(i % SCALES.size());
            byQuestion.put(
                    QuestionId.of("Q-" + i),
                    mark instanceof Mark.Chosen chosen
                                    && SCALES.stream()
                                            .noneMatch(s -> s.options().contains(chosen.option()))
                            ? new Mark.Chosen(chosen.option().value().equals("best") ? scale.best() : scale.worst())
                            : mark);
        }
        byQuestion.put(QuestionId.of("Q-6"), new Mark.Blank());
        return new Scorer().score(POINTS_SHEET, byQuestion).total().scored().orElseThrow();
    }

    private static final Questionnaire POINTS_SHEET = questionnaire(
            POINTS,
            section(
                    "all",
                    "1",
                    POINTS,
                    IntStream.rangeClosed(0, 6)
                            .mapToObj(i -> choice("Q-" + i, SCALES.get(i % SCALES.size()))
                                    .weight(Integer.toString(i + 1))
                                    .build())
                            .toArray(Question[]::new)));
}
