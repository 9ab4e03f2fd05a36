package io.github.flowdown.definition;

import java.util.Locale;

/** Who has to run the control that a question asks about. */
public enum ControlOwner {
    SUPPLIER,
    SUB_CONTRACTOR,
    /** The supplier together with its sub-contractors or the authority. */
    SHARED,
    AUTHORITY;

    /** The word as written in definitions, for example {@code sub-contractor}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
