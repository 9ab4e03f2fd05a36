package io.github.flowdown.yaml;

import com.google.common.collect.ImmutableList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** The way from the top of a file to one of its values: keys, and places in lists counted from 0. */
record Pointer(List<String> steps) {
    static final Pointer TOP = new Pointer(ImmutableList.of());

    Pointer {
        steps = ImmutableList.copyOf(steps);
    }

    static Pointer of(JsonPointer pointer) {
        ImmutableList.Builder<String> steps = ImmutableList.builder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            steps.add(rest.getMatchingProperty());
        }
        return new Pointer(steps.build());
    }

    Pointer to(String key) {
        return new Pointer(ImmutableList.<String>builderWithExpectedSize(steps.size() + 1)
                .addAll(steps)
                .add(key)
                .build());
    }

    Pointer to(int index) {
        return to(Integer.toString(index));
    }

    Pointer parent() {
        return new Pointer(steps.subList(0, steps.size() - 1));
    }

    /** The last key or index; empty at the top. */
    String last() {
        return steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    }

    /** Whether this is the other or lies beneath it. */
    boolean isWithin(Pointer other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }
}
