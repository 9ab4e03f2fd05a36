package io.github.flowdown.excel;

/** Undoes the way Excel writes characters that XML cannot hold: {@code _x000D_} is a carriage return, {@code _x005F_} an underscore. */
final class EscapedText {
    private static final int LENGTH = 7;

    private EscapedText() {}

    static String plain(String written) {
        int at = written.indexOf("_x");
        if (at < 0) {
            return written;
        }
        StringBuilder plain = new StringBuilder(written.length());
        int done = 0;
        while (at >= 0) {
            if (isEscape(written, at)) {
                plain.append(written, done, at).append((char) Integer.parseInt(written.substring(at + 2, at + 6), 16));
                done = at + LENGTH;
            }
            at = written.indexOf("_x", Math.max(done, at + 1));
        }
        return plain.append(written, done, written.length()).toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + LENGTH <= text.length()
                && text.charAt(at + LENGTH - 1) == '_'
                && text.substring(at + 2, at + 6).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 0x80);
    }
}
