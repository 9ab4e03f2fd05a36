package io.github.flowdown.definition;

import java.util.Locale;

/** What can be wrong with what stands behind an answer. None of it changes a score. */
public enum EvidenceProblem {
    /** A certificate has run out. */
    EXPIRED,
    /** A certificate was issued after the day of the assessment. */
    NOT_YET_VALID,
    /** A certificate runs out soon. */
    EXPIRING,
    /** A certificate runs out before the contract does. */
    ENDS_BEFORE_CONTRACT,
    /** A certificate does not say until when it holds. */
    WITHOUT_END,
    /** An answer is backed by less than its tier asks. */
    NOT_BACKED,
    /** An answer claims to be backed, and names nothing that shows it. */
    MISSING,
    /** Evidence is dated after the day of the assessment. */
    DATED_LATER;

    /** The word as written in definitions, for example {@code not-yet-valid}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
