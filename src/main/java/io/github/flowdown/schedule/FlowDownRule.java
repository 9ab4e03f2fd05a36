package io.github.flowdown.schedule;

import io.github.flowdown.definition.Condition;

/**
 * Whether a clause goes on to sub-contractors.
 *
 * @param when what must hold of the sub-contract
 */
public record FlowDownRule(Kind kind, Condition when) {
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
