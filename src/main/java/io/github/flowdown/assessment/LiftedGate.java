package io.github.flowdown.assessment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;

/** A gate that would hold, were it not for deviations that accept what it rests on. */
public record LiftedGate(Gate gate, List<Deviation> by) {
    public LiftedGate {
        by = ImmutableList.copyOf(by);
    }

    /** The deviations that lift it and until when. */
    public String describe() {
        return by.stream()
                .map(deviation -> "deviation %s until %s".formatted(deviation.id(), deviation.until()))
                .collect(Collectors.joining(" and "));
    }
}
