package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.RatingLevel;
import io.github.flowdown.definition.Scale;
import io.github.flowdown.response.Answer;
import io.github.flowdown.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the open answers on which the rating hangs, by assessing anew with each of them settled one way and the other. */
final class OpenAnswers {
    /** So that a return with thousands of blanks costs no minutes. Where more are open, those that come first are tried. */
    private static final int MOST = 200;

    private final Assessment assessment;
    private final Response counted;

    OpenAnswers(Assessment assessment) {
        this.assessment = assessment;
        this.counted = assessment.reviewed();
    }

    /** Those that move the rating, in the order of the questionnaire. */
    List<OpenAnswer> thatMoveTheRating() {
        ImmutableList.Builder<OpenAnswer> moving = ImmutableList.builder();
        assessment.questions().stream()
                .filter(result -> result.status() == Status.AWAITING_REVIEW || result.status() == Status.BLANK)
                .filter(result -> result.question().answerType().scale().isPresent())
                .limit(MOST)
                .forEach(result -> result.question()
                        .answerType()
                        .scale()
                        .map(scale -> tried(result, scale))
                        .filter(this::moves)
                        .ifPresent(moving::add));
        return moving.build();
    }

    private OpenAnswer tried(QuestionResult result, Scale scale) {
        QuestionId id = result.question().id();
        return new OpenAnswer(id, result.status(), ratingWith(id, scale.worst()), ratingWith(id, scale.best()));
    }

    private boolean moves(OpenAnswer answer) {
        Optional<RatingLevel> now = assessment.rating().level();
        return !answer.ifFails().equals(now) || !answer.ifPasses().equals(now);
    }

    private Optional<RatingLevel> ratingWith(QuestionId question, Option option) {
        Answer given = Optional.ofNullable(counted.answers().get(question))
                .orElseGet(() -> FindingRules.missing(question, counted.source()));
        Answer settled = new Answer.Chosen(question, option, given.provenance(), given.comment(), given.evidence());
        Map<QuestionId, Answer> answers = ImmutableMap.<QuestionId, Answer>builder()
                .putAll(counted.answers())
                .put(question, settled)
                .buildKeepingLast();
        return new Assessor()
                .assess(
                        assessment.scheme(),
                        counted.withAnswers(answers),
                        Review.NONE,
                        assessment.deviations().given(),
                        assessment.asOf())
                .rating()
                .level();
    }
}
