package io.github.flowdown.rendering;

import io.github.flowdown.rendering.Bookmarks.Bookmark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes the table of contents: a field that Word can bring up to date, with the entries already in it. It has links and no page numbers, because only Word
 * knows those, and a wrong number is worse than none.
 */
final class WordContents {
    private final WordTemplate template;
    private final WordXml xml;
    private final WordRuns runs;
    private final Bookmarks bookmarks;

    WordContents(WordTemplate template, WordXml xml, WordRuns runs, Bookmarks bookmarks) {
        this.template = template;
        this.xml = xml;
        this.runs = runs;
        this.bookmarks = bookmarks;
    }

    /** What one line of the table says and where it leads. */
    private record Entry(WordStyle style, Optional<String> number, String text, String anchor) {}

    void write(List<Block> blocks) throws IOException {
        List<Entry> entries =
                blocks.stream().flatMap(block -> entry(block).stream()).toList();
        xml.open("sdt").open("sdtPr").open("docPartObj").value("docPartGallery", "Table of Contents");
        xml.empty("docPartUnique").close().close().open("sdtContent");
        heading();
        for (int i = 0; i < entries.size(); i++) {
            line(entries.get(i), i == 0, i + 1 == entries.size());
        }
        xml.close().close();
    }

    private static Optional<Entry> entry(Block block) {
        if (block instanceof Block.ClauseHeading clause) {
            return Optional.of(
                    new Entry(WordStyle.CONTENTS_2, Optional.of(clause.number()), clause.title(), clause.anchor()));
        }
        return block instanceof Block.Heading heading && heading.level() != Block.Heading.Level.SECTION
                ? Optional.of(new Entry(WordStyle.CONTENTS_1, Optional.empty(), heading.text(), heading.anchor()))
                : Optional.empty();
    }

    private void heading() throws IOException {
        xml.open("p").open("pPr").value("pStyle", template.style(WordStyle.CONTENTS_HEADING));
        xml.empty("pageBreakBefore").close();
        runs.words("Contents");
        xml.close();
    }

    private void line(Entry entry, boolean first, boolean last) throws IOException {
        xml.open("p").open("pPr").value("pStyle", template.style(entry.style())).close();
        if (first) {
            runs.fieldBegins(" TOC \\o \"1-2\" \\h \\z ");
        }
        xml.open("hyperlink")
                .attribute(
                        "anchor",
                        bookmarks.at(entry.anchor()).map(Bookmark::name).orElse(""));
        xml.attribute("history", "1");
        if (entry.number().isPresent()) {
            runs.words(entry.number().get());
            runs.tab();
        }
        runs.words(entry.text());
        xml.close();
        if (last) {
            runs.fieldEnds();
        }
        xml.close();
    }
}
