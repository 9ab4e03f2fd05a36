package io.github.flowdown.definition;

/** How the parts of a section, or the sections of a questionnaire, become one score. Data only; the arithmetic is in {@code scoring}. */
public sealed interface ScoringMethod {

    /** The name used in definitions. */
    String id();

    /** Σ weight × score ÷ Σ weight, where the best answer of each part counts as its whole weight. */
    record WeightedAverage() implements ScoringMethod {
        @Override
        public String id() {
            return "weighted-average";
        }
    }

    /** Σ weight × points; negative points allowed. */
    record Points() implements ScoringMethod {
        @Override
        public String id() {
            return "points";
        }
    }
}
