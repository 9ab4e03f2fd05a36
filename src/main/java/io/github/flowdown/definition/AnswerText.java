package io.github.flowdown.definition;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which what people write is compared: Unicode NFKC, white space folded, invisible characters gone, case folded. */
public final class AnswerText {
    private AnswerText() {}

    /** The comparable form of a text; two texts that a reader would call the same have the same form. */
    public static String comparable(String written) {
        String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(normal.length());
        boolean gap = false;
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                gap = kept.length() > 0;
            } else if (Character.getType(c) != Character.FORMAT && !Character.isISOControl(c)) {
                if (gap) {
                    kept.append(' ');
                    gap = false;
                }
                kept.appendCodePoint(straight(c));
            }
        }
        // Upper and then lower case folds letters that lower case alone leaves apart, such as the German sharp s.
        return kept.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int straight(int c) {
        return switch (c) {
            case '‘', '’', '‛', 'ʼ' -> '\'';
            case '“', '”' -> '"';
            case '‐', '‑', '‒', '–', '—' -> '-';
            default -> c;
        };
    }
}
