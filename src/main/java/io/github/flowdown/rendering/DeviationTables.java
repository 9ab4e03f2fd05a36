package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Deviation;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.List;
import java.util.stream.Stream;

/** What may be done otherwise for the time being, by whose leave, and what makes up for it. */
final class DeviationTables {
    private final SecuritySchedule schedule;

    DeviationTables(SecuritySchedule schedule) {
        this.schedule = schedule;
    }

    List<Block> blocks() {
        return ImmutableList.of(
                Block.Text.of(
                        "These deviations were in force when this document was drafted. Each holds for this contract only and does"
                                + " not pass to a sub-contractor. On the day it ends, the requirement applies again in full."),
                new Block.Table(
                        "Approved deviations",
                        "Every deviation in force: what it departs from, until when, what is done instead, and who accepted the risk",
                        ImmutableList.of(
                                new Block.Column("Deviation", 16),
                                new Block.Column("Departs from", 20),
                                new Block.Column("What is done instead, and why", 34),
                                new Block.Column("Approval and remaining risk", 30)),
                        schedule.liveDeviations().stream().map(this::deviation).toList()),
                Block.Text.of("These controls make up for what is not done."),
                new Block.Table(
                        "Compensating controls",
                        "Every control that a deviation rests on, with who answers for it and what shows that it is there",
                        ImmutableList.of(
                                new Block.Column("Deviation", 16),
                                new Block.Column("Control", 40),
                                new Block.Column("Owner", 20),
                                new Block.Column("Evidence", 24)),
                        schedule.liveDeviations().stream()
                                .flatMap(DeviationTables::controls)
                                .toList()));
    }

    private Block.Row deviation(Deviation deviation) {
        return Block.Row.of(
                lines(deviation.id(), "until " + deviation.until()),
                new Block.Cell(ImmutableList.<List<Span>>builder()
                        .addAll(deviation.clause().stream().map(this::clause).toList())
                        .addAll(deviation.question().stream()
                                .map(question -> line("Question " + question))
                                .toList())
                        .build()),
                lines(
                        Sentence.whole(deviation.departure()),
                        "Covers: " + Sentence.ended(deviation.scope()),
                        "Why: " + Sentence.ended(deviation.justification())),
                lines(
                        Sentence.whole(deviation.approval()),
                        "Risk without the controls: %s; with them: %s, accepted by %s."
                                .formatted(
                                        deviation.risk().inherent().word(),
                                        deviation.risk().residual().word(),
                                        deviation.riskOwner())));
    }

    private List<Span> clause(String id) {
        return schedule.clause(id)
                .map(drafted -> (List<Span>) ImmutableList.of(
                        new Span.ClauseNumber(ScheduleContent.anchor(id), Integer.toString(drafted.number())),
                        Span.words(" " + drafted.clause().title())))
                .orElseGet(() -> line("Paragraph '%s', which is not in this document".formatted(id)));
    }

    private static Stream<Block.Row> controls(Deviation deviation) {
        return deviation.controls().stream()
                .map(control -> Block.Row.of(
                        Block.Cell.of(deviation.id()),
                        Block.Cell.of(Sentence.whole(control.control())),
                        Block.Cell.of(control.owner()),
                        Block.Cell.of(control.evidence())));
    }

    private static Block.Cell lines(String... texts) {
        return new Block.Cell(Stream.of(texts).map(DeviationTables::line).toList());
    }

    private static List<Span> line(String text) {
        return ImmutableList.of(Span.words(text));
    }
}
