package io.github.flowdown.schedule;

import io.github.flowdown.definition.PerTier;
import io.github.flowdown.diagnostic.Location;
import java.util.Optional;

/**
 * A value of a clause that the tier sets and a contract may only tighten.
 *
 * @param title what it is, in a few words
 * @param stricter which direction is the stricter one
 */
public record Parameter(String name, String title, Type type, Direction stricter, PerTier<ParameterValue> byTier, Location location) {

    /** What kind of value it takes. */
    public enum Type {
        PERIOD,
        PERIODS,
        NUMBER,
        TEXT,
        LIST,
        MONEY,
        ROLE
    }

    /** Which of two values is the stricter one. */
    public enum Direction {
        /** Less is stricter: shorter periods, lower numbers. */
        LESS,
        /** More is stricter: longer retention, higher numbers. */
        MORE,
        /** Neither: any difference has to be judged by a person. */
        NONE;

        Strictness judge(Optional<Integer> comparison) {
            if (comparison.isEmpty()) {
                return Strictness.NOT_COMPARABLE;
            }
            int sign = Integer.signum(comparison.get());
            if (sign == 0) {
                return Strictness.SAME;
            }
            if (this == NONE) {
                return Strictness.NOT_COMPARABLE;
            }
            return (sign < 0) == (this == LESS) ? Strictness.STRICTER : Strictness.LOOSER;
        }
    }
}
