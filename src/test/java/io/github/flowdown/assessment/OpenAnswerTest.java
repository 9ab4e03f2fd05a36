package io.github.flowdown.assessment;

import static io.github.flowdown.Example.answered;
import static io.github.flowdown.Example.assess;
import static io.github.flowdown.Example.lowContract;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.flowdown.response.Answer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenAnswerTest {
    @Test
    void anOpenAnswerThatWouldReachTheNextBandByItselfIsNamed() {
        Assessment assessment = assess(lowContract(), answered("PR-01", "fully"));

        assertThat(assessment.rating().title()).isEqualTo("Weak");
        assertThat(assessment.openAnswersThatMoveTheRating())
                .extracting(OpenAnswer::describe)
                .containsExactly(
                        "PR-02 left blank: Fair if it passes, Weak if it fails",
                        "RS-01 left blank: Fair if it passes, Weak if it fails");
    }

    @Test
    void whatDoesNotMoveTheRatingByItselfIsNot() {
        assertThat(assess(lowContract(), answered("PR-03", "fully")).openAnswersThatMoveTheRating())
                .isEmpty();
        assertThat(assess(lowContract(), all(answered("PR-01", "fully"))).openAnswersThatMoveTheRating())
                .isEmpty();
        assertThat(assess(lowContract(), all(answered("PR-01", "none"))).openAnswersThatMoveTheRating())
                .isEmpty();
    }

    /** Everything else in place. */
    private static Answer[] all(Answer one) {
        return Stream.concat(
                        Stream.of(one),
                        Stream.of("PR-02", "PR-03", "PR-04", "RS-01", "RS-02").map(id -> answered(id, "fully")))
                .toArray(Answer[]::new);
    }
}
