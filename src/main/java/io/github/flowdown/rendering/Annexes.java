package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.assessment.Assessment;
import io.github.flowdown.assessment.ChainFinding;
import io.github.flowdown.assessment.Finding;
import io.github.flowdown.contract.ParameterChoice;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.FlowDown;
import io.github.flowdown.schedule.Parameter;
import io.github.flowdown.schedule.ParameterValue;
import io.github.flowdown.schedule.SecuritySchedule;
import java.util.List;
import java.util.Optional;

/** What stands behind the clauses; lettered without gaps, an annex with nothing in it is left out. */
final class Annexes {
    private final SecuritySchedule schedule;
    private final List<FlowDown> flowDowns;
    private final ImmutableList.Builder<Block> blocks = ImmutableList.builder();
    private char nextLetter = 'A';

    Annexes(SecuritySchedule schedule, List<FlowDown> flowDowns) {
        this.schedule = schedule;
        this.flowDowns = flowDowns;
    }

    List<Block> blocks() {
        applicableDocuments();
        parameters();
        schedule.assessment().ifPresent(this::improvementPlan);
        if (!schedule.liveDeviations().isEmpty()) {
            open("Approved deviations");
            blocks.addAll(new DeviationTables(schedule).blocks());
        }
        if (!flowDowns.isEmpty()) {
            open("What flows down");
            blocks.addAll(new ChainOverview(schedule, flowDowns).blocks());
        }
        open("Why this document says what it says");
        blocks.addAll(new Rationale(schedule).blocks());
        return blocks.build();
    }

    private void open(String title) {
        blocks.add(new Block.Heading(
                Block.Heading.Level.CHAPTER, "Annex " + nextLetter + ": " + title, "annex-" + nextLetter));
        nextLetter++;
    }

    private void applicableDocuments() {
        if (schedule.documents().isEmpty()) {
            return;
        }
        open("Applicable documents");
        blocks.add(Block.Text.of(
                "The documents that the paragraphs of this document name, and those that they refer to in turn."));
        blocks.add(new Block.Table(
                "Applicable documents",
                "Reference, title and version of every applicable document, and what names it",
                ImmutableList.of(
                        new Block.Column("Reference", 21),
                        new Block.Column("Title", 29),
                        new Block.Column("Version", 25),
                        new Block.Column("Named in", 25)),
                schedule.documents().stream()
                        .map(named -> Block.Row.of(
                                Block.Cell.of(named.document().id()),
                                Block.Cell.of(named.document().title()),
                                Block.Cell.of(named.document().version()),
                                Block.Cell.of(named.becauseOf())))
                        .toList()));
    }

    private void parameters() {
        ImmutableList.Builder<Block.Row> builder = ImmutableList.builder();
        schedule.clauses()
                .forEach(clause -> clause.parameters().forEach((name, value) -> {
                    if (clause.uses(name)) {
                        builder.add(parameter(clause, name, value));
                    }
                }));
        List<Block.Row> rows = builder.build();
        if (rows.isEmpty()) {
            return;
        }
        open("Periods, numbers and other values");
        blocks.add(Block.Text.of("The values set for this contract at tier %s, paragraph by paragraph."
                .formatted(schedule.tier().decided().title())));
        blocks.add(new Block.Table(
                "Parameters",
                "The value of every parameter of every paragraph",
                ImmutableList.of(
                        new Block.Column("Paragraph", 32),
                        new Block.Column("What is set", 40),
                        new Block.Column("Value", 28)),
                rows));
    }

    private Block.Row parameter(DraftedClause clause, String name, ParameterValue value) {
        String title = Optional.ofNullable(clause.clause().parameters().get(name))
                .map(Parameter::title)
                .orElse(name);
        return Block.Row.of(
                ScheduleContent.clauseCell(clause),
                Block.Cell.of(Sentence.of(title)),
                new Block.Cell(ImmutableList.of(
                        ImmutableList.of(Span.words(value.inTable())),
                        ImmutableList.of(Span.words(setBy(clause, name))))));
    }

    private String setBy(DraftedClause clause, String name) {
        List<ParameterChoice> choices = schedule.tier().contract().parameters();
        return choices.stream()
                        .anyMatch(
                                choice -> choice.clause().equals(clause.clause().id())
                                        && choice.parameter().equals(name))
                ? "(set for this contract)"
                : "";
    }

    private void improvementPlan(Assessment assessment) {
        open("Improvement plan");
        List<Block.Row> rows = ImmutableList.<Block.Row>builder()
                .addAll(assessment.openFindings().stream().map(Annexes::finding).toList())
                .addAll(assessment.chainFindings().stream()
                        .map(Annexes::finding)
                        .toList())
                .build();
        if (rows.isEmpty()) {
            blocks.add(
                    Block.Text.of(
                            assessment.acceptedFindings().isEmpty()
                                    ? "The assessment of the answers found nothing to put right."
                                    : "Everything that the assessment of the answers found is covered by an approved deviation."));
            return;
        }
        blocks.add(
                Block.Text.of("What the assessment of the answers found, what the %s has to do about it, and by when."
                        .formatted(schedule.parties().providerRole())));
        blocks.add(new Block.Table(
                "Improvement plan",
                "Every finding of the assessment with the action and the period for it, the worst first",
                ImmutableList.of(
                        new Block.Column("Question", 15),
                        new Block.Column("Finding", 32),
                        new Block.Column("Action", 31),
                        new Block.Column("Period", 22)),
                rows));
    }

    private static Block.Row finding(Finding finding) {
        return Block.Row.of(
                Block.Cell.of(finding.question().id().value()),
                Block.Cell.of(finding.text()),
                Block.Cell.of(finding.action()),
                new Block.Cell(ImmutableList.of(
                        ImmutableList.of(
                                Span.words(Sentence.of(finding.remedyWithin().within()))),
                        ImmutableList.of(Span.words("(%s, %s)"
                                .formatted(
                                        finding.obligation().word(),
                                        finding.severity().word()))))));
    }

    private static Block.Row finding(ChainFinding finding) {
        return Block.Row.of(
                Block.Cell.of(finding.subContract().reference()),
                Block.Cell.of(finding.text()),
                Block.Cell.of(finding.action()),
                Block.Cell.of("As the parties agree"));
    }
}
