package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the blocks of a document as Markdown, with every number written out. */
final class MarkdownBody implements BlockWriter {
    private final List<Block> blocks;
    private final Appendable out;
    private final ImmutableSet<String> anchors;

    MarkdownBody(List<Block> blocks, Appendable out) {
        this.blocks = blocks;
        this.out = out;
        this.anchors = blocks.stream()
                .filter(Block.ClauseHeading.class::isInstance)
                .map(block -> ((Block.ClauseHeading) block).anchor())
                .collect(ImmutableSet.toImmutableSet());
    }

    void write() throws IOException {
        for (Block block : blocks) {
            block.writeTo(this);
        }
    }

    @Override
    public void title(Block.Title title) throws IOException {
        paragraph("# " + MarkdownText.of(title.title()));
        paragraph("**" + MarkdownText.of(title.subtitle()) + "**");
    }

    @Override
    public void text(Block.Text text) throws IOException {
        paragraph(MarkdownText.line(spans(text.spans())));
    }

    @Override
    public void contents() throws IOException {
        paragraph("## Contents");
        for (Block block : blocks) {
            if (block instanceof Block.ClauseHeading clause) {
                out.append("  - ").append(link(clause.number() + " " + clause.title(), clause.anchor()));
                out.append('\n');
            } else if (block instanceof Block.Heading heading && heading.level() != Block.Heading.Level.SECTION) {
                out.append("- ").append(link(heading.text(), heading.anchor())).append('\n');
            }
        }
        out.append('\n');
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        place(heading.anchor());
        String level = heading.level() == Block.Heading.Level.SECTION ? "### " : "## ";
        paragraph(level + MarkdownText.of(heading.text()));
    }

    @Override
    public void clauseHeading(Block.ClauseHeading heading) throws IOException {
        place(heading.anchor());
        paragraph("### " + heading.number() + " " + MarkdownText.of(heading.title()));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        paragraph("**" + paragraph.number() + "** " + spans(paragraph.spans()));
    }

    @Override
    public void item(Block.Item item) throws IOException {
        paragraph("- " + item.number() + " " + spans(item.spans()));
    }

    @Override
    public void table(Block.Table table) throws IOException {
        row(table.columns().stream()
                .map(column -> MarkdownText.of(column.heading()))
                .toList());
        row(table.columns().stream().map(column -> "---").toList());
        for (Block.Row row : table.rows()) {
            row(row.cells().stream().map(this::cell).toList());
        }
        out.append('\n');
    }

    private void row(List<String> cells) throws IOException {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String cell(Block.Cell cell) {
        return cell.lines().stream().map(this::spans).collect(Collectors.joining("<br>"));
    }

    private String spans(List<Span> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        if (span instanceof Span.Strong strong) {
            return "**" + MarkdownText.of(strong.text()) + "**";
        }
        return span instanceof Span.ClauseNumber number && anchors.contains(number.anchor())
                ? link(number.text(), number.anchor())
                : MarkdownText.of(span.text());
    }

    private void place(String anchor) throws IOException {
        paragraph("<a id=\"" + id(anchor) + "\"></a>");
    }

    private static String link(String text, String anchor) {
        return "[" + MarkdownText.of(text) + "](#" + id(anchor) + ")";
    }

    private static String id(String anchor) {
        return anchor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }

    private void paragraph(String text) throws IOException {
        out.append(text).append("\n\n");
    }
}
