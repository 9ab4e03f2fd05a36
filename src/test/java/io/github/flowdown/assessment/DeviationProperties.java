package io.github.flowdown.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.Approved;
import io.github.flowdown.Case;
import io.github.flowdown.Cases;
import io.github.flowdown.Example;
import io.github.flowdown.definition.Question;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeviationProperties {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    @Property(tries = 500)
    void deviationsNeverChangeAnAnswerOrAScoreAndNeverAddOrRemoveAFinding(
            @ForAll("any") Case any, @ForAll long seed, @ForAll @IntRange(max = 200) int day) {
        Assessment with = assess(any, deviations(any, seed), day);
        Assessment without = assess(any, Deviations.NONE, day);
        assertThat(with.score()).isEqualTo(without.score());
        assertThat(with.sections()).isEqualTo(without.sections());
        assertThat(with.response()).isEqualTo(without.response());
        assertThat(with.questions())
                .extracting(QuestionResult::status)
                .isEqualTo(
                        without.questions().stream().map(QuestionResult::status).toList());
        assertThat(with.findings()).hasSameSizeAs(without.findings());
    }

    @Property(tries = 500)
    void aDeviationNeverWorsensTheRatingNorLiftsItAboveTheScore(
            @ForAll("any") Case any, @ForAll long seed, @ForAll @IntRange(max = 200) int day) {
        Assessment with = assess(any, deviations(any, seed), day);
        Rating without = assess(any, Deviations.NONE, day).rating();
        assertThat(with.deviations().without()).isEqualTo(without);
        with.rating().level().ifPresent(level -> {
            assertThat(level)
                    .isBetween(
                            without.level().orElseThrow(),
                            with.rating().byScore().orElseThrow());
            assertThat(level).isLessThanOrEqualTo(with.rating().atBest().orElseThrow());
        });
    }

    @Property(tries = 300)
    void beforeAllHaveStartedAndAfterAllHaveExpiredTheRatingIsAsIfThereWereNone(
            @ForAll("any") Case any, @ForAll long seed) {
        Deviations deviations = deviations(any, seed);
        Rating before = assess(any, deviations, -1).rating();
        Rating after = assess(any, deviations, 400).rating();
        assertThat(before).isEqualTo(after);
        assertThat(after).isEqualTo(assess(any, Deviations.NONE, 0).rating());
    }

    @Property(tries = 300)
    void theRatingForetoldForTheDayOfAnExpiryIsTheRatingOnThatDay(
            @ForAll("any") Case any, @ForAll long seed, @ForAll @IntRange(max = 200) int day) {
        Deviations deviations = deviations(any, seed);
        for (RatingOnExpiry then : assess(any, deviations, day).deviations().onExpiry()) {
            int later = (int) (then.day().toEpochDay() - FIRST_DAY.toEpochDay());
            assertThat(assess(any, deviations, later).rating()).isEqualTo(then.rating());
        }
    }

    @Property(tries = 300)
    void moreDeviationsNeverMakeTheRatingWorse(
            @ForAll("any") Case any, @ForAll long seed, @ForAll @IntRange(max = 200) int day) {
        List<Deviation> all = deviations(any, seed).all();
        Optional<RatingLevel> last = assess(any, Deviations.NONE, day).rating().level();
        for (int count = 1; count <= all.size(); count++) {
            Optional<RatingLevel> level = assess(any, new Deviations(all.subList(0, count), ""), day)
                    .rating()
                    .level();
            if (level.isPresent()) {
                assertThat(level.get()).isGreaterThanOrEqualTo(last.orElseThrow());
            }
            last = level;
        }
    }

    @Provide
    Arbitrary<Case> any() {
        return Cases.any();
    }

    /** Some of the questions, each with a life of its own within 300 days. */
    private static Deviations deviations(Case any, long seed) {
        Random random = new Random(seed);
        List<Deviation> deviations = new ArrayList<>();
        for (Question question : any.questionnaire().questions()) {
            if (random.nextBoolean()) {
                int start = random.nextInt(150);
                deviations.add(Approved.deviation("DEV-" + question.id())
                        .under(any.contract().reference())
                        .accepting(question.id().value())
                        .from(FIRST_DAY.plusDays(start).toString())
                        .until(FIRST_DAY
                                .plusDays(start + 1 + random.nextInt(150))
                                .toString())
                        .build());
            }
        }
        return new Deviations(deviations, "");
    }

    private static Assessment assess(Case any, Deviations deviations, int day) {
        Response response = Example.response(
                Example.tierOf(any.contract()),
                any.questionnaire(),
                any.answers().values().toArray(Answer[]::new));
        return new Assessor()
                .assess(any.scheme(), response, Review.NONE, deviations, Optional.of(FIRST_DAY.plusDays(day)));
    }
}
