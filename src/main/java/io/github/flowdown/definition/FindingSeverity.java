package io.github.flowdown.definition;

import java.util.Locale;

/** How serious it is to fall short of a question, lowest first. */
public enum FindingSeverity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    /** The word as written in definitions: {@code low}, {@code medium}, {@code high} or {@code critical}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
