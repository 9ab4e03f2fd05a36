package io.github.flowdown.rendering;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.rendering.Bookmarks.Bookmark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the blocks of a document as the body of a Word document, in the styles and numbering of a template. */
final class WordBody implements BlockWriter {
    private final WordTemplate template;
    private final WordXml xml;
    private final WordRuns runs;
    private final List<Block> blocks;
    private final Bookmarks bookmarks;

    private WordBody(WordTemplate template, WordXml xml, List<Block> blocks) {
        this.template = template;
        this.xml = xml;
        this.blocks = blocks;
        this.bookmarks = Bookmarks.of(anchors(blocks));
        this.runs = new WordRuns(xml, bookmarks, template.isBritish());
    }

    static void write(WordTemplate template, List<Block> blocks, WordXml xml) throws IOException {
        xml.openRoot("body");
        WordBody body = new WordBody(template, xml, blocks);
        for (Block block : blocks) {
            block.writeTo(body);
        }
        xml.raw(template.frame().section()).close().finish();
    }

    private static List<String> anchors(List<Block> blocks) {
        ImmutableList.Builder<String> anchors = ImmutableList.builder();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                anchors.add(heading.anchor());
            } else if (block instanceof Block.ClauseHeading heading) {
                anchors.add(heading.anchor());
            }
        }
        return anchors.build();
    }

    @Override
    public void title(Block.Title title) throws IOException {
        open(WordStyle.TITLE);
        unnumbered(WordStyle.TITLE);
        xml.close();
        runs.words(title.title());
        xml.close();
        open(WordStyle.SUBTITLE);
        unnumbered(WordStyle.SUBTITLE);
        xml.close();
        runs.words(title.subtitle());
        xml.close();
    }

    @Override
    public void text(Block.Text text) throws IOException {
        xml.open("p").open("pPr").empty("spacing").attribute("after", "120").close();
        runs.spans(text.spans());
        xml.close();
    }

    @Override
    public void heading(Block.Heading heading) throws IOException {
        switch (heading.level()) {
            case PART -> open(WordStyle.HEADING_1).empty("keepNext");
            case CHAPTER -> open(WordStyle.HEADING_1).empty("keepNext").empty("pageBreakBefore");
            case SECTION -> open(WordStyle.HEADING_3).empty("keepNext");
        }
        unnumbered(heading.level() == Block.Heading.Level.SECTION ? WordStyle.HEADING_3 : WordStyle.HEADING_1);
        xml.close();
        marked(heading.anchor(), heading.text());
    }

    @Override
    public void clauseHeading(Block.ClauseHeading heading) throws IOException {
        open(WordStyle.HEADING_2).empty("keepNext");
        inList("0");
        xml.close();
        marked(heading.anchor(), heading.title());
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) throws IOException {
        open(WordStyle.CLAUSE_LEVEL_2);
        inList("1");
        xml.close();
        runs.spans(paragraph.spans());
        xml.close();
    }

    @Override
    public void item(Block.Item item) throws IOException {
        open(WordStyle.CLAUSE_LEVEL_3);
        inList("2");
        xml.close();
        runs.spans(item.spans());
        xml.close();
    }

    @Override
    public void contents() throws IOException {
        new WordContents(template, xml, runs, bookmarks).write(blocks);
    }

    @Override
    public void table(Block.Table table) throws IOException {
        new WordTable(template, xml, runs).write(table);
    }

    /** Opens a paragraph and its properties, in a style. */
    private WordXml open(WordStyle style) throws IOException {
        return xml.open("p").open("pPr").value("pStyle", template.style(style));
    }

    private void inList(String level) throws IOException {
        if (!template.numbering().byStyle()) {
            xml.open("numPr")
                    .value("ilvl", level)
                    .value("numId", template.numbering().list())
                    .close();
        }
    }

    /** Where a house numbers its headings: parts and annexes have letters of their own. */
    private void unnumbered(WordStyle style) throws IOException {
        if (template.isNumbered(style)) {
            xml.open("numPr").value("ilvl", "0").value("numId", "0").close();
        }
    }

    private void marked(String anchor, String text) throws IOException {
        Optional<Bookmark> bookmark = bookmarks.at(anchor);
        if (bookmark.isPresent()) {
            String id = Integer.toString(bookmark.get().id());
            xml.empty("bookmarkStart")
                    .attribute("id", id)
                    .attribute("name", bookmark.get().name());
            runs.words(text);
            xml.empty("bookmarkEnd").attribute("id", id);
        } else {
            runs.words(text);
        }
        xml.close();
    }
}
