package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.DraftedClause.DraftedItem;
import io.github.flowdown.schedule.DraftedClause.DraftedParagraph;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.Run;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.schedule.SecuritySchedule.DraftedPart;
import java.util.List;

/** What a schedule says, from title to last annex, the same for every format. */
final class ScheduleContent {
    private final SecuritySchedule schedule;
    private final List<FlowDown> flowDowns;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    private ScheduleContent(SecuritySchedule schedule, List<FlowDown> flowDowns) {
        this.schedule = schedule;
        this.flowDowns = flowDowns;
    }

    static List<Block> of(SecuritySchedule schedule, List<FlowDown> flowDowns) {
        return new ScheduleContent(schedule, flowDowns).compose();
    }

    private List<Block> compose() {
        blocks.addAll(new OpeningPages(schedule).blocks());
        switch (schedule.tier().determination().vehicle()) {
            case SCHEDULE -> schedule();
            case ORDINARY_TERMS -> clausesForTheOrdinaryTerms();
            case DEVIATION -> deviationRequest();
        }
        blocks.addAll(new Annexes(schedule, flowDowns).blocks());
        return blocks.build();
    }

    private void schedule() {
        blocks.add(new Block.Contents());
        definitions(Block.Heading.Level.CHAPTER);
        schedule.parts().forEach(this::part);
    }

    /** Clauses to be copied into other terms: nothing before them, and the meanings behind them. */
    private void clausesForTheOrdinaryTerms() {
        blocks.add(new Block.Heading(Block.Heading.Level.PART, "Clauses", "clauses"));
        schedule.clauses().forEach(this::clause);
        definitions(Block.Heading.Level.PART);
    }

    /** A form to fill in and have signed, and what it is about. */
    private void deviationRequest() {
        blocks.addAll(new DeviationRequest(schedule).blocks());
        blocks.add(new Block.Contents());
        definitions(Block.Heading.Level.CHAPTER);
        schedule.parts().forEach(this::part);
    }

    private void definitions(Block.Heading.Level level) {
        if (schedule.definitions().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(level, "Definitions", "definitions"));
        blocks.add(new Block.Table(
                "Definitions",
                "The terms used in this document, in alphabetical order, with their meanings",
                ImmutableList.of(new Block.Column("Term", 28), new Block.Column("Meaning", 72)),
                schedule.definitions().stream()
                        .map(definition -> Block.Row.of(
                                Block.Cell.of(new Span.Strong(definition.term())),
                                new Block.Cell(ImmutableList.of(spans(definition.means())))))
                        .toList()));
    }

    private void part(DraftedPart part) {
        blocks.add(new Block.Heading(
                Block.Heading.Level.PART, "Part " + part.letter() + ": " + part.title(), "part-" + part.letter()));
        part.clauses().forEach(this::clause);
    }

    private void clause(DraftedClause clause) {
        blocks.add(new Block.ClauseHeading(
                Integer.toString(clause.number()),
                clause.clause().title(),
                anchor(clause.clause().id())));
        for (DraftedParagraph paragraph : clause.paragraphs()) {
            blocks.add(new Block.Paragraph(paragraph.number(), spans(paragraph.text())));
            for (DraftedItem item : paragraph.items()) {
                blocks.add(new Block.Item(item.number(), spans(item.text())));
            }
        }
    }

    /** The place of a clause in the document. */
    static String anchor(String clauseId) {
        return "clause-" + clauseId;
    }

    static List<Span> spans(List<Run> runs) {
        return runs.stream().map(ScheduleContent::span).collect(ImmutableList.toImmutableList());
    }

    private static Span span(Run run) {
        return run instanceof Run.CrossReference reference
                ? new Span.ClauseNumber(anchor(reference.clause()), reference.text())
                : Span.words(run.text());
    }

    /** The number of a clause, linked, and its title. */
    static Block.Cell clauseCell(DraftedClause clause) {
        return Block.Cell.of(
                new Span.ClauseNumber(anchor(clause.clause().id()), Integer.toString(clause.number())),
                Span.words(" " + clause.clause().title()));
    }
}
