package io.github.flowdown.rendering;

/** Makes any text fit to stand in Markdown as nothing but itself. */
final class MarkdownText {
    private static final String MARKUP = "\\`*_[]<>|~$#";

    private MarkdownText() {}

    /** A text on one line. */
    static String of(String text) {
        String legible = LegibleText.of(text);
        StringBuilder escaped = new StringBuilder(legible.length() + 16);
        for (int i = 0; i < legible.length(); i++) {
            char c = legible.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                escaped.append(' ');
            } else {
                if (MARKUP.indexOf(c) >= 0 || (c == '&' && mayBeginEntity(legible, i + 1))) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static boolean mayBeginEntity(String text, int next) {
        return next < text.length() && (text.charAt(next) == '#' || Character.isLetterOrDigit(text.charAt(next)));
    }

    /** A line of its own: what would make it a list, a rule, a heading or code at its beginning is taken back. */
    static String line(String escaped) {
        String line = escaped.stripLeading();
        if (line.isEmpty()) {
            return line;
        }
        if ("-+=".indexOf(line.charAt(0)) >= 0) {
            return "\\" + line;
        }
        int digits = 0;
        while (digits < line.length() && Character.isDigit(line.charAt(digits))) {
            digits++;
        }
        boolean list = digits > 0 && digits < line.length() && ".)".indexOf(line.charAt(digits)) >= 0;
        return list ? line.substring(0, digits) + "\\" + line.substring(digits) : line;
    }
}
