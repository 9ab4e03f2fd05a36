package io.github.flowdown.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of scores and what it leads to.
 *
 * @param from the lower end, included; empty when there is none
 * @param below the upper end, excluded; empty when there is none
 * @param to the upper end, included; empty when there is none
 */
public record Band<T>(T result, Optional<BigDecimal> from, Optional<BigDecimal> below, Optional<BigDecimal> to) {

    /** The ends that are written, the lower one first. The list is immutable. */
    public List<BigDecimal> ends() {
        return Stream.of(from, below, to).flatMap(Optional::stream).toList();
    }

    /** Both ends in words, for example {@code from 20 to below 45}. */
    public String describe() {
        String lower = from.map(end -> "from " + end.toPlainString()).orElse("");
        String upper = below.map(end -> "below " + end.toPlainString())
                .or(() -> to.map(end -> "up to " + end.toPlainString()))
                .orElse("upwards");
        if (lower.isEmpty()) {
            return upper;
        }
        return below.isPresent() ? lower + " to " + upper : lower + " " + upper;
    }
}
