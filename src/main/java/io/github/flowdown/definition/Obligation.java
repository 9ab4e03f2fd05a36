package io.github.flowdown.definition;

import java.util.Locale;

/** How binding a requirement is, in the words of the policy's table of terms. */
public enum Obligation {
    /** An approval; nothing falls short of it. */
    MAY,
    /** A recommendation. */
    SHOULD,
    /** A requirement. Only this creates a gap that needs a deviation. */
    MUST;

    /** The word as written in definitions: {@code must}, {@code should} or {@code may}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
