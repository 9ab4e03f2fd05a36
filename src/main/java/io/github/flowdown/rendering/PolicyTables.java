package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.schedule.DraftedClause;
import io.github.flowdown.schedule.PolicyCoverage;
import io.github.flowdown.schedule.StatementTrace;
import io.github.flowdown.schedule.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From each binding statement of a policy to the questions that ask about it and the paragraphs that carry it. */
final class PolicyTables {
    private final List<PolicyCoverage> coverage;

    PolicyTables(Trace trace) {
        this.coverage = trace.coverage();
    }

    /** Nothing, where the document was drafted without a scheme. */
    List<Block> blocks() {
        if (coverage.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Heading(Block.Heading.Level.SECTION, "From policy to paragraph", "policy-to-paragraph"));
        for (PolicyCoverage policy : coverage) {
            blocks.add(Block.Text.of(policy.describe()));
            blocks.add(table(policy));
        }
        return blocks.build();
    }

    private static Block table(PolicyCoverage policy) {
        return new Block.Table(
                "From " + policy.catalogue().title() + " to paragraph",
                "For every mandatory statement of the policy: the questions that ask about it with what the answers come to,"
                        + " and the paragraphs that carry it, or why none does",
                ImmutableList.of(
                        new Block.Column("Statement", 28),
                        new Block.Column("Asked", 34),
                        new Block.Column("Carried by paragraph", 38)),
                policy.statements().stream().map(PolicyTables::row).toList());
    }

    private static Block.Row row(StatementTrace statement) {
        return Block.Row.of(
                Block.Cell.of(
                        new Span.Strong(statement.entry().id()),
                        Span.words(" " + statement.entry().title())),
                asked(statement),
                carried(statement));
    }

    private static Block.Cell asked(StatementTrace statement) {
        List<List<Span>> lines = StatementAnswers.of(statement).stream()
                .map(answers -> line(answers.text()))
                .toList();
        return new Block.Cell(lines.isEmpty() ? ImmutableList.of(line("Not asked")) : lines);
    }

    private static Block.Cell carried(StatementTrace statement) {
        return new Block.Cell(Stream.concat(
                        statement.clauses().stream().map(PolicyTables::line),
                        note(statement).stream().map(PolicyTables::line))
                .toList());
    }

    /** What has to be said about a statement that is not carried, or not asked about. */
    static Optional<String> note(StatementTrace statement) {
        return switch (statement.service()) {
            case CARRIED_AND_ASKED -> Optional.empty();
            case NOT_FOR_SUPPLIERS -> Optional.of("Not for suppliers: " + Sentence.whole(statement.because()));
            case CARRIED -> Optional.of("Not asked about: " + Sentence.ended(statement.because()));
            case ASKED, NOT_SERVED -> Optional.of("Not carried: " + Sentence.ended(statement.because()));
        };
    }

    private static List<Span> line(DraftedClause clause) {
        return ScheduleContent.clauseCell(clause).lines().get(0);
    }

    private static List<Span> line(String text) {
        return ImmutableList.of(Span.words(text));
    }
}
