package io.github.flowdown.rendering;

import static io.github.flowdown.rendering.HtmlPage.escaped;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.rendering.Block.Heading.Level;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Writes the blocks of a document as HTML, with every number written out and every reference a link. */
final class HtmlBody implements BlockWriter {
    private final List<Block> blocks;
    private final TermLinks terms;
    private final ImmutableSet<String> anchors;
    private final Set<String> placed = new HashSet<>();
    private final StringBuilder out = new StringBuilder();
    private boolean itemsOpen;
    private boolean chapterOpen;

    HtmlBody(List<Block> blocks, TermLinks terms) {
        this.blocks = blocks;
        this.terms = terms;
        this.anchors = blocks.stream()
                .flatMap(block -> block instanceof Block.ClauseHeading heading
                        ? Stream.of(heading.anchor())
                        : block instanceof Block.Heading heading ? Stream.of(heading.anchor()) : Stream.empty())
                .collect(ImmutableSet.toImmutableSet());
    }

    void writeTo(Appendable page) throws IOException {
        for (Block block : blocks) {
            if (!(block instanceof Block.Item)) {
                closeItems();
            }
            block.writeTo(this);
        }
        closeItems();
        page.append(out);
    }

    @Override
    public void title(Block.Title title) {
        out.append("<h1>").append(escaped(title.title())).append("</h1>\n");
        out.append("<p class=\"lead\">").append(escaped(title.subtitle())).append("</p>\n");
    }

    @Override
    public void text(Block.Text text) {
        out.append("<p>").append(spans(text.spans())).append("</p>\n");
    }

    @Override
    public void contents() {
        out.append("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ul>\n");
        boolean within = false;
        boolean nested = false;
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading && heading.level() != Level.SECTION) {
                out.append(nested ? "</ul></li>\n" : within ? "</li>\n" : "");
                out.append("<li>").append(link(heading.text(), heading.anchor()));
                within = true;
                nested = false;
            } else if (block instanceof Block.ClauseHeading clause && within) {
                out.append(nested ? "" : "\n<ul>\n");
                out.append("<li>")
                        .append(link(clause.number() + " " + clause.title(), clause.anchor()))
                        .append("</li>\n");
                nested = true;
            }
        }
        out.append(nested ? "</ul></li>\n" : within ? "</li>\n" : "").append("</ul>\n</nav>\n");
    }

    @Override
    public void heading(Block.Heading heading) {
        boolean section = heading.level() == Level.SECTION;
        String level = section && chapterOpen ? "h3" : "h2";
        chapterOpen |= !section;
        String kind = heading.level() == Level.CHAPTER ? " class=\"chapter\"" : "";
        out.append("<%s%s%s>%s</%s>\n".formatted(level, place(heading.anchor()), kind, escaped(heading.text()), level));
    }

    @Override
    public void clauseHeading(Block.ClauseHeading heading) {
        out.append("<h3%s><span class=\"no\">%s</span> %s</h3>\n"
                .formatted(place(heading.anchor()), escaped(heading.number()), escaped(heading.title())));
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        out.append("<p class=\"numbered\"%s><span class=\"no\">%s</span> %s</p>\n"
                .formatted(
                        place("paragraph-" + paragraph.number()),
                        escaped(paragraph.number()),
                        spans(terms.linked(paragraph.spans()))));
    }

    @Override
    public void item(Block.Item item) {
        if (!itemsOpen) {
            out.append("<ul class=\"items\">\n");
            itemsOpen = true;
        }
        out.append("<li><span class=\"no\">%s</span> %s</li>\n"
                .formatted(escaped(item.number()), spans(terms.linked(item.spans()))));
    }

    @Override
    public void table(Block.Table table) {
        out.append("<table>\n<caption>%s</caption>\n<thead><tr>".formatted(escaped(table.description())));
        table.columns()
                .forEach(column -> out.append("<th scope=\"col\" style=\"width:%s%%\">%s</th>"
                        .formatted(column.share(), escaped(column.heading()))));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table.columns(), row));
        out.append("</tbody>\n</table>\n");
    }

    private void row(List<Block.Column> columns, Block.Row row) {
        out.append("<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            String label = escaped(columns.get(i).heading());
            out.append(i == 0 ? "<th scope=\"row\">" : "<td data-label=\"" + label + "\">");
            List<List<Span>> lines = row.cells().get(i).lines();
            lines.forEach(line -> out.append(lines.size() == 1 ? spans(line) : "<p>" + spans(line) + "</p>"));
            out.append(i == 0 ? "</th>" : "</td>");
        }
        out.append("</tr>\n");
    }

    private void closeItems() {
        if (itemsOpen) {
            out.append("</ul>\n");
            itemsOpen = false;
        }
    }

    private String spans(List<Span> spans) {
        StringBuilder written = new StringBuilder();
        spans.forEach(span -> written.append(span(span)));
        return written.toString();
    }

    private String span(Span span) {
        if (span instanceof Span.Strong strong) {
            String at = terms.anchorOf(strong.text()).map(this::place).orElse("");
            return "<strong%s>%s</strong>".formatted(at, escaped(strong.text()));
        }
        if (span instanceof Span.ClauseNumber number && anchors.contains(number.anchor())) {
            return link(number.text(), number.anchor());
        }
        if (span instanceof Span.Link link && anchors.contains(link.anchor())) {
            return link(link.text(), link.anchor());
        }
        return span instanceof TermLinks.Use use
                ? "<a class=\"term\" href=\"#%s\">%s</a>".formatted(id(use.anchor()), escaped(use.text()))
                : escaped(span.text());
    }

    /** The id of a place, the first time it is come to. */
    private String place(String anchor) {
        return placed.add(id(anchor)) ? " id=\"" + id(anchor) + "\"" : "";
    }

    private static String link(String words, String anchor) {
        return "<a href=\"#%s\">%s</a>".formatted(id(anchor), escaped(words));
    }

    private static String id(String anchor) {
        return anchor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "-");
    }
}
