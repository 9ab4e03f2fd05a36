package io.github.flowdown.definition;

import java.util.Locale;

/** What stands behind an answer, the weakest first. */
public enum Backing {
    /** The supplier says so. */
    ASSERTION,
    /** Somebody else has tried it: a penetration test, a scan, a restore that was watched. */
    THIRD_PARTY_TEST,
    /** An accredited body has certified it. */
    CERTIFICATE,
    /** An auditor has looked at how it works over time. */
    AUDIT;

    /** The word as written in definitions, for example {@code third-party-test}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word as it stands in a sentence. */
    public String inWords() {
        return this == THIRD_PARTY_TEST ? "third-party test" : word();
    }
}
