package io.github.flowdown.definition;

import io.github.flowdown.diagnostic.Location;
import java.util.Locale;

/** Decides how a contract's requirements are carried (policy statement 2.5); the first rule that holds is the one. */
public record DeterminationRule(String id, Condition when, Vehicle outcome, String because, Location location) {

    /** How requirements reach the supplier. */
    public enum Vehicle {
        /** A Security Schedule is needed. */
        SCHEDULE("a Security Schedule is needed"),
        /** No schedule, but specific requirements go into the ordinary terms. */
        ORDINARY_TERMS("no Security Schedule; these requirements go into the ordinary terms"),
        /** Needed but not possible: carried another way, through a deviation. */
        DEVIATION(
                "a Security Schedule is needed but not possible; the requirements are carried another way, through a deviation");

        private final String meaning;

        Vehicle(String meaning) {
            this.meaning = meaning;
        }

        /** The name used in definitions. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The outcome as a clause of a sentence. */
        public String meaning() {
            return meaning;
        }
    }
}
