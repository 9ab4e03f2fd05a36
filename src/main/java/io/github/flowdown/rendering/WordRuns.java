package io.github.flowdown.rendering;

import io.github.flowdown.rendering.Bookmarks.Bookmark;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes text inside a paragraph of a Word document. Whatever it says, it stays text; only links of ours become fields. */
final class WordRuns {
    private final WordXml xml;
    private final Bookmarks bookmarks;
    private final boolean british;

    WordRuns(WordXml xml, Bookmarks bookmarks, boolean british) {
        this.xml = xml;
        this.bookmarks = bookmarks;
        this.british = british;
    }

    void spans(List<Span> spans) throws IOException {
        for (Span span : spans) {
            if (span instanceof Span.Strong strong) {
                run(strong.text(), true);
            } else if (span instanceof Span.ClauseNumber number) {
                clauseNumber(number);
            } else {
                run(span.text(), false);
            }
        }
    }

    void words(String text) throws IOException {
        run(text, false);
    }

    private void clauseNumber(Span.ClauseNumber number) throws IOException {
        Optional<Bookmark> bookmark = bookmarks.at(number.anchor());
        if (bookmark.isEmpty()) {
            words(number.text());
            return;
        }
        fieldBegins(" REF " + bookmark.get().name() + " \\r \\h ");
        words(number.text());
        fieldEnds();
    }

    /** Everything of a field that stands before its result. */
    void fieldBegins(String instruction) throws IOException {
        mark("begin");
        openRun(false).words("instrText", instruction).close();
        mark("separate");
    }

    void fieldEnds() throws IOException {
        mark("end");
    }

    private void mark(String type) throws IOException {
        xml.open("r").empty("fldChar").attribute("fldCharType", type).close();
    }

    /** A run that moves on to the next tab stop. */
    void tab() throws IOException {
        xml.open("r").empty("tab").close();
    }

    private void run(String text, boolean bold) throws IOException {
        openRun(bold);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                piece(text.substring(from, i));
                if (c != '\r') {
                    xml.empty(c == '\n' ? "br" : "tab");
                }
                from = i + 1;
            }
        }
        piece(text.substring(from));
        xml.close();
    }

    private void piece(String text) throws IOException {
        if (!text.isEmpty()) {
            xml.words("t", text);
        }
    }

    private WordXml openRun(boolean bold) throws IOException {
        xml.open("r");
        if (bold || !british) {
            xml.open("rPr");
            if (bold) {
                xml.empty("b").empty("bCs");
            }
            if (!british) {
                xml.value("lang", "en-GB");
            }
            xml.close();
        }
        return xml;
    }
}
