package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.assessment.QuestionResult;
import io.github.flowdown.assessment.Status;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.schedule.StatementTrace;
import io.github.flowdown.schedule.TracedQuestion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the answers about one policy statement come to: questions with the same result together, the worst results first. */
record StatementAnswers(String words, List<Point> points) {
    private static final ImmutableList<Status> WORST_FIRST = ImmutableList.of(
            Status.NOT_MET,
            Status.BLANK,
            Status.AWAITING_REVIEW,
            Status.MET,
            Status.RECORDED,
            Status.NOT_APPLICABLE,
            Status.NOT_ASKED);

    /**
     * One question.
     *
     * @param remark where its answer stood and how grave the finding is; only where there is a finding
     */
    record Point(QuestionId question, Optional<String> remark) {
        String text() {
            return question.value() + remark.map(said -> " (" + said + ")").orElse("");
        }

        boolean isFinding() {
            return remark.isPresent();
        }
    }

    String text() {
        return words + ": " + points.stream().map(Point::text).collect(Collectors.joining(", "));
    }

    static List<StatementAnswers> of(StatementTrace statement) {
        Map<Status, ImmutableList.Builder<Point>> byStatus = new EnumMap<>(Status.class);
        ImmutableList.Builder<Point> waiting = ImmutableList.builder();
        for (TracedQuestion traced : statement.asked()) {
            traced.result()
                    .map(QuestionResult::status)
                    .map(status -> byStatus.computeIfAbsent(status, any -> ImmutableList.builder()))
                    .orElse(waiting)
                    .add(new Point(traced.id(), traced.finding().map(StatementAnswers::remark)));
        }
        ImmutableList.Builder<StatementAnswers> answers = ImmutableList.builder();
        for (Status status : WORST_FIRST) {
            Optional.ofNullable(byStatus.get(status))
                    .ifPresent(
                            points -> answers.add(new StatementAnswers(Sentence.of(status.words()), points.build())));
        }
        List<Point> unanswered = waiting.build();
        if (!unanswered.isEmpty()) {
            answers.add(new StatementAnswers("To be asked", unanswered));
        }
        return answers.build();
    }

    private static String remark(Finding finding) {
        return Place.cell(finding.answer().location())
                .map(cell -> cell + ", " + finding.severity().word())
                .orElse(finding.severity().word());
    }
}
