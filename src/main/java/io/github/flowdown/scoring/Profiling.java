package io.github.flowdown.scoring;

import io.github.flowdown.definition.ScoringMethod;
import java.util.List;

/**
 * 1 when every part that has a minimum at the tier reaches it, otherwise 0; the gaps are the result that matters. Contributions are split as for
 * all-met among the parts that have a minimum.
 */
record Profiling(ScoringMethod.Profile method) implements Arithmetic {
    @Override
    public Score combine(List<Part> all) {
        List<Part> parts = Arithmetic.where(all, part -> part.standing().isStated());
        if (parts.isEmpty()) {
            return Arithmetic.unscorable(method, "no level is required at this tier");
        }
        List<Part> fallingShort =
                Arithmetic.where(parts, part -> !part.standing().low());
        boolean high = fallingShort.stream().allMatch(part -> part.standing().high() || part.mayLeave());
        return Meeting.scored(method, parts, fallingShort.isEmpty(), high, fallingShort);
    }
}
