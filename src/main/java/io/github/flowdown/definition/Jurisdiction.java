package io.github.flowdown.definition;

import java.util.Locale;

/** Whose bank holidays a contract means by a Working Day. */
public enum Jurisdiction {
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND;

    /** The word for it in contracts, and the id of its calendar: {@code england-and-wales}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
