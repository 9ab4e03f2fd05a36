package io.github.flowdown.definition;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the parts of a section, its questions and the sections in it, become one score. Data only; the arithmetic is in {@code scoring}. The value of a
 * question is the score of the option that counts, the value of a section its own score.
 */
public sealed interface ScoringMethod {

    /** The name used in definitions. */
    String id();

    ScoreUnit unit();

    /** What to do for one of the methods; a new method does not compile until everybody has said what it means to them. */
    <T> T choose(Cases<T> cases);

    /** The scale whose options name the result, where it is a level. */
    default Optional<Scale> levels() {
        return Optional.empty();
    }

    /** One answer per method. */
    interface Cases<T> {
        T weightedAverage(WeightedAverage method);

        T mean(Mean method);

        T points(Points method);

        T sum(Sum method);

        T deduction(Deduction method);

        T allMet(AllMet method);

        T lowest(Lowest method);

        T profile(Profile method);

        T decisionTable(DecisionTable method);
    }

    /** Σ weight × (value ÷ best value) ÷ Σ weight: every part counts with its weight, whatever the range of its scale. */
    record WeightedAverage() implements ScoringMethod {
        @Override
        public String id() {
            return "weighted-average";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.PERCENT;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.weightedAverage(this);
        }
    }

    /** Σ weight × value ÷ Σ weight, in the unit of the parts. */
    record Mean() implements ScoringMethod {
        @Override
        public String id() {
            return "mean";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.NUMBER;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.mean(this);
        }
    }

    /** Σ weight × points; negative points allowed. */
    record Points() implements ScoringMethod {
        @Override
        public String id() {
            return "points";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.POINTS;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.points(this);
        }
    }

    /** Σ weight × value of parts that are scores themselves, such as means. */
    record Sum() implements ScoringMethod {
        @Override
        public String id() {
            return "sum";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.NUMBER;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.sum(this);
        }
    }

    /** Base − Σ weight × (best value − value), without a floor. */
    record Deduction(BigDecimal base) implements ScoringMethod {
        @Override
        public String id() {
            return "deduction";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.POINTS;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.deduction(this);
        }
    }

    /**
     * Met when no more parts than tolerated fall short of their minimum, and none of those that fail the whole by themselves.
     *
     * @param automaticFails ids of questions, or of sections in the same section
     */
    record AllMet(int tolerated, Set<String> automaticFails) implements ScoringMethod {
        public AllMet {
            checkArgument(tolerated >= 0, "tolerated %s", tolerated);
            automaticFails = ImmutableSet.copyOf(automaticFails);
        }

        @Override
        public String id() {
            return "all-met";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.MET;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.allMet(this);
        }
    }

    /**
     * The weakest part decides.
     *
     * @param named the scale whose options name the result
     */
    record Lowest(Optional<Scale> named) implements ScoringMethod {
        @Override
        public String id() {
            return "lowest";
        }

        @Override
        public ScoreUnit unit() {
            return named.isPresent() ? ScoreUnit.LEVEL : ScoreUnit.NUMBER;
        }

        @Override
        public Optional<Scale> levels() {
            return named;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.lowest(this);
        }
    }

    /** Met when every part that has a minimum at the tier reaches it; the result is the list of those that do not, and no total. */
    record Profile() implements ScoringMethod {
        @Override
        public String id() {
            return "profile";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.MET;
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.profile(this);
        }
    }

    /**
     * The level named by the first rule that holds over groups of parts. A part is ticked when it reaches its minimum.
     *
     * @param scale the levels
     * @param groups the ids of the questions, or of sections in the same section, in each group; none is in two
     * @param rules the last holds always
     */
    record DecisionTable(Scale scale, Map<String, Set<String>> groups, List<Rule> rules) implements ScoringMethod {
        public DecisionTable {
            groups = ImmutableMap.copyOf(groups);
            rules = ImmutableList.copyOf(rules);
            checkArgument(
                    !rules.isEmpty() && rules.get(rules.size() - 1).when().isEmpty(), "no last rule without 'if'");
        }

        @Override
        public String id() {
            return "decision-table";
        }

        @Override
        public ScoreUnit unit() {
            return ScoreUnit.LEVEL;
        }

        @Override
        public Optional<Scale> levels() {
            return Optional.of(scale);
        }

        @Override
        public <T> T choose(Cases<T> cases) {
            return cases.decisionTable(this);
        }

        /**
         * One line of the table.
         *
         * @param when what must be so of each group named; holds always when empty
         */
        public record Rule(Map<String, Ticked> when, Option level) {
            public Rule {
                when = ImmutableMap.copyOf(when);
            }
        }
    }

    /** How much of a group is ticked. */
    enum Ticked {
        /** Every one of them, and there is at least one. */
        ALL,
        /** At least one, but not every one. */
        SOME,
        /** At least one, or every one. */
        ANY,
        /** Not a single one, or there is none. */
        NONE;

        /** Whether it is so of a group. */
        public boolean holds(int ticked, int of) {
            return switch (this) {
                case ALL -> of > 0 && ticked == of;
                case SOME -> ticked > 0 && ticked < of;
                case ANY -> ticked > 0;
                case NONE -> ticked == 0;
            };
        }
    }
}
