package io.github.flowdown.rendering;

import java.io.IOException;

/** Gives the blocks of a document a format. */
interface BlockWriter {
    void title(Block.Title title) throws IOException;

    void text(Block.Text text) throws IOException;

    void contents() throws IOException;

    void heading(Block.Heading heading) throws IOException;

    void clauseHeading(Block.ClauseHeading heading) throws IOException;

    void paragraph(Block.Paragraph paragraph) throws IOException;

    void item(Block.Item item) throws IOException;

    void table(Block.Table table) throws IOException;
}
