package io.github.flowdown.schedule;

import io.github.flowdown.definition.DeterminationRule.Vehicle;

/** The two lengths in which security terms are written. */
public enum TermsForm {
    /** A few paragraphs, for the ordinary terms of a contract whose risk does not call for a schedule. */
    SHORT,
    /** Everything: a Security Schedule, or what a deviation stands in for. */
    FULL;

    /** The form that goes with the way of carrying requirements. */
    public static TermsForm of(Vehicle vehicle) {
        return vehicle == Vehicle.ORDINARY_TERMS ? SHORT : FULL;
    }

    /** The fuller of two: what has been agreed in full above is not cut short below. */
    static TermsForm fuller(TermsForm one, TermsForm other) {
        return one == FULL ? one : other;
    }
}
