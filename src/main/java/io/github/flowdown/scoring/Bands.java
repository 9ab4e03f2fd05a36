package io.github.flowdown.scoring;

import io.github.flowdown.definition.Band;
import java.util.List;

/** Finds the band a score falls in. */
public final class Bands {
    private Bands() {}

    /**
     * The band that holds a value, in the unit of the bands.
     *
     * @throws IllegalArgumentException if none does; bands read from definitions are checked to leave no gap
     */
    public static <T> Band<T> holding(List<Band<T>> bands, Rational value) {
        return bands.stream()
                .filter(band -> holds(band, value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no band holds " + value));
    }

    private static boolean holds(Band<?> band, Rational value) {
        return band.from().map(end -> value.compareTo(Rational.of(end)) >= 0).orElse(true)
                && band.below()
                        .map(end -> value.compareTo(Rational.of(end)) < 0)
                        .orElse(true)
                && band.to().map(end -> value.compareTo(Rational.of(end)) <= 0).orElse(true);
    }
}
