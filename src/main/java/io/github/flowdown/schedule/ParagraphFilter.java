package io.github.flowdown.schedule;

/** Decides which paragraphs of a clause stand in a document. */
interface ParagraphFilter {
    boolean admits(Clause clause, Paragraph paragraph);
}
