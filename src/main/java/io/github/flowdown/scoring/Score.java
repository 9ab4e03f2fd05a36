package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.ScoringMethod;
import java.util.List;
import java.util.Optional;

/** The score of a section or a questionnaire: exact, as an interval, with its working. */
public sealed interface Score {

    ScoringMethod method();

    /** The interval, if there is anything to score. */
    Optional<Scored> scored();

    /** The score in words, rounded for showing. */
    String describe();

    /**
     * A score; {@code low} and {@code high} differ while answers await review.
     *
     * @param low the score if everything that awaits review fails: 0 to 1 for averages, points for points
     * @param high the score if everything that awaits review passes
     * @param earned Σ of what the parts earned at the low end, in the unit of the weights
     * @param possible Σ of what the parts could earn
     */
    record Scored(
            ScoringMethod method,
            Rational low,
            Rational high,
            Rational earned,
            Rational possible,
            List<Contribution> contributions)
            implements Score {
        public Scored {
            contributions = ImmutableList.copyOf(contributions);
        }

        @Override
        public Optional<Scored> scored() {
            return Optional.of(this);
        }

        /** Whether it is one number. */
        public boolean isCertain() {
            return low.equals(high);
        }

        @Override
        public String describe() {
            boolean points = method instanceof ScoringMethod.Points;
            String from = points ? low.rounded(2) : low.percent();
            String to = points ? high.rounded(2) : high.percent();
            String unit = points ? " points" : "%";
            return isCertain() ? from + unit : "between %s%s and %s%s".formatted(from, points ? "" : "%", to, unit);
        }
    }

    /** There is nothing to score; neither zero nor full. */
    record Unscorable(ScoringMethod method, String because) implements Score {
        @Override
        public Optional<Scored> scored() {
            return Optional.empty();
        }

        @Override
        public String describe() {
            return "not scored: " + because;
        }
    }
}
