package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.diagnostic.CheckReport;
import io.github.flowdown.diagnostic.PolicyMust;
import io.github.flowdown.diagnostic.Severity;
import io.github.flowdown.rendering.Block.Heading.Level;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes what a check of definitions came to as one page of HTML that needs nothing else: what was proved, and how every "must" of a policy is covered. */
public final class CheckHtmlWriter {
    private static final String TITLE = "What the check of the definitions proved";
    private static final ImmutableList<Block.Column> COLUMNS = ImmutableList.of(
            new Block.Column("Statement", 14),
            new Block.Column("What it demands", 20),
            new Block.Column("State", 12),
            new Block.Column("Questions", 18),
            new Block.Column("Clauses", 18),
            new Block.Column("Why not for suppliers", 18));

    /** Writes in UTF-8; the stream stays open. */
    public void write(CheckReport report, OutputStream out) throws IOException {
        Writer page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new HtmlPage(TITLE, "").write(new HtmlBody(blocks(report), TermLinks.none()), page);
        page.flush();
    }

    private static List<Block> blocks(CheckReport report) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(new Block.Title(
                TITLE,
                "Files: %s. Errors: %s. Warnings: %s. Cases as expected: %s of %s."
                        .formatted(
                                report.filesRead(),
                                report.count(Severity.ERROR),
                                report.count(Severity.WARNING),
                                report.casesPassed(),
                                report.cases().size())));
        blocks.add(new Block.Heading(Level.PART, "What was read and proved", "proved"));
        report.statements().forEach(statement -> blocks.add(Block.Text.of(statement)));
        report.musts().stream()
                .collect(Collectors.groupingBy(PolicyMust::scheme, LinkedHashMap::new, ImmutableList.toImmutableList()))
                .forEach((scheme, musts) -> {
                    blocks.add(new Block.Heading(Level.PART, "Policy coverage of " + scheme, "policy-" + scheme));
                    blocks.add(table(scheme, musts));
                });
        if (!report.diagnostics().isEmpty()) {
            blocks.add(new Block.Heading(Level.PART, "What was found", "found"));
            report.diagnostics().forEach(diagnostic -> blocks.add(Block.Text.of(diagnostic.toString())));
        }
        return blocks.build();
    }

    private static Block table(String scheme, List<PolicyMust> musts) {
        return new Block.Table(
                "Policy coverage",
                "Every 'must' of the policies of %s, with the questions and clauses that refer to it".formatted(scheme),
                COLUMNS,
                musts.stream().map(CheckHtmlWriter::row).toList());
    }

    private static Block.Row row(PolicyMust must) {
        return Block.Row.of(
                Block.Cell.of(must.statement()),
                Block.Cell.of(must.title()),
                Block.Cell.of(must.state().words()),
                Block.Cell.of(joined(must, PolicyMust::questions)),
                Block.Cell.of(joined(must, PolicyMust::clauses)),
                Block.Cell.of(must.notForSuppliers().orElse("")));
    }

    private static String joined(PolicyMust must, Function<PolicyMust, List<String>> ids) {
        return String.join(", ", ids.apply(must));
    }
}
