package io.github.flowdown.excel;

/** Estimates how tall a row must be for wrapped text, since neither Excel nor LibreOffice fits every row when a file is opened. */
final class TextHeight {
    private static final float LINE = 14.6f;
    private static final float MARGIN = 6f;
    private static final float TALLEST = 409f;
    private static final int DIGIT = 556;
    private static final double SAFETY = 0.96;
    private static final int INDENT = 2;

    // Advance widths of Arial from space to tilde, in thousandths of the type size.
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556, 556, 556, 278, 278,
        584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778,
                722, 667, 611, 722, 667, 944,
        667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
                556, 556, 556, 556, 333, 500,
        278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private TextHeight() {}

    /** The height in points of a row with this many lines. */
    static float ofLines(int lines) {
        return Math.min(TALLEST, lines * LINE + MARGIN);
    }

    /** How many lines a text takes in a column so many digits wide. */
    static int lines(String text, int width) {
        int room = (int) ((width - INDENT) * DIGIT * SAFETY);
        return text.lines().mapToInt(line -> wrapped(line, room)).sum();
    }

    private static int wrapped(String line, int room) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ", -1)) {
            int wide = wide(word);
            if (used > 0 && used + WIDTHS[0] + wide > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? WIDTHS[0] : 0) + wide;
            lines += Math.max(0, (used - 1) / room);
            used = used > room ? used % room : used;
        }
        return lines;
    }

    private static int wide(String word) {
        return word.chars()
                .map(c -> c >= ' ' && c <= '~' ? WIDTHS[c - ' '] : DIGIT)
                .sum();
    }
}
