package io.github.flowdown.rendering;

import com.google.common.html.HtmlEscapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** One page of HTML around the blocks of a document: no script, no font, no request; the marking at the top and bottom of every printed page. */
final class HtmlPage {
    private static final String STYLE = "document.css";

    private final String title;
    private final String marking;

    HtmlPage(String title, String marking) {
        this.title = title;
        this.marking = marking;
    }

    void write(HtmlBody body, Appendable out) throws IOException {
        out.append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        out.append(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        out.append("<meta name=\"referrer\" content=\"no-referrer\"/>\n");
        out.append("<title>").append(escaped(title)).append("</title>\n<style>\n");
        out.append(BuiltIn.CSS.replace("MARKING", inCss(marking))).append("</style>\n</head>\n<body>\n");
        out.append("<a class=\"skip\" href=\"#main\">Skip to the document</a>\n");
        out.append(marking("marking")).append("<main id=\"main\" tabindex=\"-1\">\n");
        body.writeTo(out);
        out.append("</main>\n").append(marking("marking last")).append("</body>\n</html>\n");
    }

    /** What is written about definitions, not about a contract, has no marking. */
    private String marking(String kind) {
        return marking.isEmpty() ? "" : "<p class=\"%s\">%s</p>\n".formatted(kind, escaped(marking));
    }

    /** Text as it may stand in a page, in an element or in an attribute. */
    static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(VisibleText.of(text));
    }

    /** Every character as an escape, so that none can end the string. */
    private static String inCss(String text) {
        return text.codePoints().mapToObj("\\%06X"::formatted).collect(Collectors.joining());
    }

    /** Read when it is first asked for. */
    private static final class BuiltIn {
        static final String CSS = read();

        private static String read() {
            try (InputStream in = HtmlPage.class.getResourceAsStream(STYLE)) {
                if (in == null) {
                    throw new IllegalStateException(STYLE + " is not on the class path");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }
}
