package io.github.flowdown.diagnostic;

/** Quotes what somebody else wrote: at most 80 characters, with everything invisible made visible. */
public final class Quote {
    private static final int LONGEST = 80;

    private Quote() {}

    /** The text in single quotes, cut and escaped so that it can stand in a message. */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("'");
        int shown = 0;
        int i = 0;
        while (i < text.length() && shown < LONGEST) {
            int c = text.codePointAt(i);
            quoted.append(visible(c));
            i += Character.charCount(c);
            shown++;
        }
        return quoted.append(i < text.length() ? "…'" : "'").toString();
    }

    private static String visible(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isInvisible(c) ? "\\u{%X}".formatted(c) : Character.toString(c);
        };
    }

    private static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (type == Character.SPACE_SEPARATOR && c != ' ');
    }
}
