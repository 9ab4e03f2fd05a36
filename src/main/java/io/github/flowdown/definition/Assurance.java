package io.github.flowdown.definition;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far an answer has to be proved, and whose control it is about.
 *
 * @param leastBacking how the answer has to be backed at least; empty where the supplier's word is enough
 * @param satisfiedBy the answer that a current certificate of a scheme stands for, by the id of the scheme
 */
public record Assurance(
        Optional<PerTier<Backing>> leastBacking, Map<String, Option> satisfiedBy, ControlOwner controlOwner) {
    /** The supplier's word about its own control is enough. */
    public static final Assurance NONE = new Assurance(Optional.empty(), Map.of(), ControlOwner.SUPPLIER);

    public Assurance {
        satisfiedBy = ImmutableMap.copyOf(satisfiedBy);
    }

    /** How the answer has to be backed at a tier, at least. */
    public Backing leastBackingAt(Tier tier) {
        return leastBacking.flatMap(least -> least.at(tier)).orElse(Backing.ASSERTION);
    }
}
