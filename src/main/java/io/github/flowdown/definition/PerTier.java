package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.Optional;

/** A value that may differ from tier to tier. A tier that is not named has the value of the nearest lower tier that is. */
public record PerTier<T>(Map<Tier, T> named) {
    public PerTier {
        checkArgument(!named.isEmpty(), "no tier named");
        named = ImmutableSortedMap.copyOf(named);
    }

    /** The value at a tier; empty below the lowest tier named. */
    public Optional<T> at(Tier tier) {
        Optional<T> value = Optional.empty();
        for (Map.Entry<Tier, T> entry : named.entrySet()) {
            if (entry.getKey().compareTo(tier) <= 0) {
                value = Optional.of(entry.getValue());
            }
        }
        return value;
    }
}
