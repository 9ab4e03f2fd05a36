package io.github.flowdown.rendering;

import java.util.Locale;

/** Turns the fragments that rules describe themselves with into sentences. */
final class Sentence {
    private Sentence() {}

    /** With a capital at its beginning. */
    static String of(String fragment) {
        return fragment.isEmpty()
                ? fragment
                : fragment.substring(0, 1).toUpperCase(Locale.ROOT) + fragment.substring(1);
    }

    /** With a full stop at its end. */
    static String ended(String fragment) {
        String stripped = fragment.strip();
        boolean ended = stripped.isEmpty() || ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
        return ended ? stripped : stripped + ".";
    }

    /** With a capital at its beginning and a full stop at its end. */
    static String whole(String fragment) {
        return ended(of(fragment.strip()));
    }
}
