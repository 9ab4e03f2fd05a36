package io.github.flowdown.rendering;

/** A stretch of text within a line of a document. */
sealed interface Span permits Span.Words, Span.Strong, Span.ClauseNumber, Span.Link, TermLinks.Use {
    String text();

    /** Plain words. */
    record Words(String text) implements Span {}

    /** Words that stand out: a term where it is defined. */
    record Strong(String text) implements Span {}

    /** The number of a clause, which leads there. */
    record ClauseNumber(String anchor, String text) implements Span {}

    /** Words that lead to a heading of the document, where the format has links. */
    record Link(String anchor, String text) implements Span {}

    static Span words(String text) {
        return new Words(text);
    }
}
