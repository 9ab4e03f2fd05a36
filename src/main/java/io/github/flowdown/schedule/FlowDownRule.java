package io.github.flowdown.schedule;

import com.google.common.collect.ImmutableSet;
import io.github.flowdown.definition.Condition;
import java.util.Set;

/**
 * Whether a clause goes on to sub-contractors.
 *
 * @param when what must hold of the sub-contract
 * @param classes the classes of sub-contractors it flows down to; empty for all
 */
public record FlowDownRule(Kind kind, Condition when, Set<String> classes) {
    /** One that makes no difference between classes of sub-contractors. */
    public FlowDownRule(Kind kind, Condition when) {
        this(kind, when, ImmutableSet.of());
    }

    public FlowDownRule {
        classes = ImmutableSet.copyOf(classes);
    }

    /** How a clause flows. */
    public enum Kind {
        /** The same: never weaker than in the contract above. */
        SAME("flows down unchanged, never weaker"),
        /** As the sub-contract's own tier has it. */
        OWN_TIER("flows down at the sub-contract's own tier"),
        NONE("does not flow down");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The rule in words. */
        public String words() {
            return words;
        }
    }
}
