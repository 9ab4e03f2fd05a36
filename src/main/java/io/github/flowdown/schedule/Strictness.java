package io.github.flowdown.schedule;

/** How one value of a parameter stands to another. */
public enum Strictness {
    STRICTER,
    SAME,
    LOOSER,
    /** It depends on the calendar or on opinion. */
    NOT_COMPARABLE
}
