package io.github.flowdown.rendering;

/** Makes any text fit to stand in a document: what no XML may hold, and what would turn the order of letters round, becomes a visible mark. */
final class LegibleText {
    private static final char MARK = '\uFFFD';

    private LegibleText() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return marked(text);
            }
        }
        return text;
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && c < 0x2028);
    }

    private static String marked(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isLegible(c)) {
                legible.appendCodePoint(c);
            } else {
                legible.append(MARK);
            }
        });
        return legible.toString();
    }

    private static boolean isLegible(int c) {
        if (c < ' ') {
            return c == '\t' || c == '\n' || c == '\r';
        }
        boolean control = c >= 0x7F && c < 0xA0;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean notACharacter = (c & 0xFFFE) == 0xFFFE;
        boolean turnsDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return !control && !surrogate && !notACharacter && !turnsDirection;
    }
}
