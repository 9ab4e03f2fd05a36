package io.github.flowdown.diagnostic;

import java.util.Locale;

/** How much a diagnostic matters to the person who gets it. */
public enum Severity {
    /** The input cannot be used as it is. */
    ERROR,
    /** The input is used, but somebody has to look at this place. */
    WARNING,
    /** Worth knowing; nothing has to be done. */
    NOTE;

    /** The word printed in a diagnostic: {@code error}, {@code warning} or {@code note}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
