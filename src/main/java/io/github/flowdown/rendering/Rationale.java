package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.contract.RiskAnswer;
import io.github.flowdown.contract.TierDecision;
import io.github.flowdown.definition.QuestionId;
import io.github.flowdown.definition.Reason;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.SecuritySchedule;
import io.github.flowdown.schedule.Selection;
import io.github.flowdown.schedule.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the tier, why a schedule, why each clause, and why the others are not in. */
final class Rationale {
    private final SecuritySchedule schedule;
    private final TierDecision tier;
    private final Sources sources;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();

    Rationale(SecuritySchedule schedule) {
        this.schedule = schedule;
        this.tier = schedule.tier();
        this.sources = new Sources(schedule.scheme(), schedule.assessment());
    }

    List<Block> blocks() {
        tier();
        determination();
        selections();
        assumptions();
        schedule.assessment().ifPresent(this::answers);
        clauses();
        blocks.addAll(new PolicyTables(Trace.of(schedule)).blocks());
        leftOut();
        origin();
        return blocks.build();
    }

    private void section(String title, String anchor) {
        blocks.add(new Block.Heading(Block.Heading.Level.SECTION, title, anchor));
    }

    private void tier() {
        section("The tier", "why-tier");
        String decided = "The contract is at tier %s.".formatted(tier.decided().title());
        blocks.add(Block.Text.of(
                tier.decided().equals(tier.computed())
                        ? decided
                        : decided
                                + " The points and rules alone come to tier %s."
                                        .formatted(tier.computed().title())));
        tier.reasons().forEach(reason -> blocks.add(Block.Text.of(Sentence.whole(reason.text()))));
    }

    private void determination() {
        section("How the requirements are carried", "why-schedule");
        blocks.add(Block.Text.of(Sentence.whole(tier.determination().vehicle().meaning())));
        blocks.add(Block.Text.of(Sentence.whole(tier.determination().reason().text())));
    }

    /** What the buyer has selected, why, and what hangs on it. */
    private void selections() {
        List<Selection> selections = Selection.of(schedule);
        if (selections.isEmpty()) {
            return;
        }
        section("What the buyer has selected", "selections");
        blocks.add(new Block.Table(
                "Selections",
                "Every selection on which a paragraph hangs, with the reason recorded for it",
                ImmutableList.of(
                        new Block.Column("Selection", 27),
                        new Block.Column("Selected, and why", 38),
                        new Block.Column("Paragraphs that hang on it", 35)),
                selections.stream().map(this::selection).toList()));
    }

    private Block.Row selection(Selection selection) {
        String reason = selection.reason().orElse("No reason is recorded.")
                + (selection.isAssumption() ? " (An assumption, to be confirmed.)" : "");
        List<List<Span>> decides = selection.decides().stream()
                .flatMap(clause -> schedule.clause(clause.id()).stream())
                .map(drafted -> ScheduleContent.clauseCell(drafted).lines().get(0))
                .toList();
        return Block.Row.of(
                Block.Cell.of(selection.criterion().text()),
                new Block.Cell(ImmutableList.of(
                        ImmutableList.of(new Span.Strong(selection.label())), ImmutableList.of(Span.words(reason)))),
                new Block.Cell(
                        decides.isEmpty()
                                ? ImmutableList.of(ImmutableList.of(Span.words("None in this document")))
                                : decides));
    }

    private void assumptions() {
        if (tier.assumptions().isEmpty()) {
            return;
        }
        section("Assumptions to confirm", "assumptions");
        blocks.add(Block.Text.of("The tier rests on these answers, which somebody still has to confirm."));
        blocks.add(new Block.Table(
                "Assumptions to confirm",
                "The answers about this contract that are not yet certain",
                ImmutableList.of(
                        new Block.Column("Criterion", 30),
                        new Block.Column("Assumed", 25),
                        new Block.Column("Note", 45)),
                tier.assumptions().stream().map(this::assumption).toList()));
    }

    private Block.Row assumption(QuestionId id) {
        Optional<RiskAnswer> answer = Optional.ofNullable(tier.contract().risk().get(id));
        return Block.Row.of(
                Block.Cell.of(sources.criterion(id)),
                Block.Cell.of(
                        answer.map(given -> sources.option(id, given.value())).orElse("")),
                Block.Cell.of(answer.flatMap(RiskAnswer::note).orElse("")));
    }

    private void answers(Assessment assessment) {
        section("The answers", "why-rating");
        String asOf = assessment
                .asOf()
                .map(day -> ", as of " + OpeningPages.day(day) + ",")
                .orElse("");
        blocks.add(Block.Text.of("The answers%s are rated %s."
                .formatted(asOf, assessment.rating().title())));
        blocks.add(Block.Text.of(Sentence.whole(assessment.rating().reason().text())));
    }

    private void clauses() {
        section("Why each paragraph is in", "why-clauses");
        boolean tested = schedule.clauses().stream()
                .anyMatch(drafted -> !drafted.clause().testedBy().isEmpty());
        ImmutableList<Block.Column> columns = tested
                ? ImmutableList.of(
                        new Block.Column("Paragraph", 17),
                        new Block.Column("Purpose, and why it is in", 27),
                        new Block.Column("Comes from", 25),
                        new Block.Column("Shown by", 31))
                : ImmutableList.of(
                        new Block.Column("Paragraph", 22),
                        new Block.Column("Purpose, and why it is in", 40),
                        new Block.Column("Comes from", 38));
        blocks.add(new Block.Table(
                "Why each paragraph is in",
                "For every paragraph: its purpose, why it is in this document, where the requirement comes from"
                        + (tested ? " and which answers show that it is met" : ""),
                columns,
                schedule.clauses().stream()
                        .map(drafted -> new Block.Row(cells(drafted).subList(0, columns.size())))
                        .toList()));
    }

    private List<Block.Cell> cells(DraftedClause drafted) {
        return ImmutableList.of(
                ScheduleContent.clauseCell(drafted),
                new Block.Cell(Stream.concat(
                                Stream.of(ScheduleContent.spans(drafted.purpose())),
                                drafted.reasons().stream().map(Rationale::reason))
                        .toList()),
                lines(sources.references(drafted.clause().references())),
                lines(sources.answers(drafted.clause().testedBy())));
    }

    private static List<Span> reason(Reason reason) {
        return ImmutableList.of(Span.words("It is in because " + Sentence.ended(reason.text())));
    }

    private static Block.Cell lines(List<String> texts) {
        return new Block.Cell(texts.stream()
                .map(text -> (List<Span>) ImmutableList.of(Span.words(text)))
                .toList());
    }

    private void leftOut() {
        if (schedule.leftOut().isEmpty()) {
            return;
        }
        section("What is left out, and why", "left-out");
        blocks.add(new Block.Table(
                "What is left out",
                "The paragraphs of the clause library that are not in this document, and the reason",
                ImmutableList.of(new Block.Column("Paragraph", 40), new Block.Column("Left out because", 60)),
                schedule.leftOut().stream()
                        .map(left -> Block.Row.of(
                                Block.Cell.of(left.clause().title()), Block.Cell.of(Sentence.whole(left.because()))))
                        .toList()));
    }

    private void origin() {
        section("What this document was made from", "origin");
        blocks.add(Block.Text.of("Clause library %s, version %s, fingerprint %s."
                .formatted(
                        schedule.library().id(),
                        schedule.library().version(),
                        schedule.library().fingerprint())));
        blocks.add(Block.Text.of("Contract %s, fingerprint %s."
                .formatted(tier.contract().reference(), tier.contract().fingerprint())));
        schedule.assessment()
                .ifPresent(assessment -> blocks.add(Block.Text.of("Answers in %s, fingerprint %s."
                        .formatted(
                                fileName(assessment.response().source()),
                                assessment.response().fingerprint()))));
    }

    /** Where a file lay on somebody's machine is nothing to the other party, and not the same when the document is drafted again. */
    private static String fileName(String source) {
        return source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    }
}
