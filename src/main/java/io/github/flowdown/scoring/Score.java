package io.github.flowdown.scoring;

import com.google.common.collect.ImmutableList;
import io.github.flowdown.definition.Option;
import io.github.flowdown.definition.ScoreUnit;
import io.github.flowdown.definition.ScoringMethod;
import java.math.BigDecimal;
import java.util.Collection;
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
     * A score; {@code low} and {@code high} differ while answers are open. In the unit of the method: 0 to 1 for per cent, 1 for met.
     *
     * @param low the score if everything that is open fails
     * @param high the score if everything that is open passes
     * @param best the best there could be, with the questions that count here
     * @param earned Σ of what the parts earned at the low end, in the unit of the weights
     * @param possible Σ of what the parts could earn
     * @param gaps the parts that fall short, where the method asks whether parts reach a minimum
     */
    record Scored(
            ScoringMethod method,
            Rational low,
            Rational high,
            Rational best,
            Rational earned,
            Rational possible,
            List<Contribution> contributions,
            List<Gap> gaps)
            implements Score {
        public Scored {
            contributions = ImmutableList.copyOf(contributions);
            gaps = ImmutableList.copyOf(gaps);
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
            return describe(List.of());
        }

        /** The same, exact enough to stand on the right side of every limit, in the unit people read. */
        public String describe(Collection<BigDecimal> limits) {
            String from = shown(method, low, limits);
            String to = shown(method, high, limits);
            return (isCertain() ? from : "between %s and %s".formatted(from, to)) + inUnit() + shortfalls();
        }

        private String inUnit() {
            return method.unit() == ScoreUnit.POINTS ? " points" : "";
        }

        private String shortfalls() {
            if (gaps.isEmpty()) {
                return "";
            }
            long certain = gaps.stream().filter(Gap::isCertain).count();
            String open = gaps.size() > certain ? ", %s open".formatted(gaps.size() - certain) : "";
            return " (%s short%s)".formatted(certain, open);
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

    /** A value as people read it, without the word for points: the name of a level, {@code 87.5%}, a rounded number. */
    static String shown(ScoringMethod method, Rational value) {
        return shown(method, value, List.of());
    }

    /** The same, exact enough to stand on the right side of every limit, such as the ends of bands. */
    static String shown(ScoringMethod method, Rational value, Collection<BigDecimal> limits) {
        return switch (method.unit()) {
            case PERCENT -> value.percent(limits) + "%";
            case POINTS, NUMBER -> value.rounded(2, limits);
            case MET -> value.isZero() ? "not met" : "met";
            case LEVEL ->
                method.levels()
                        .flatMap(scale -> scale.options().stream()
                                .filter(option -> !option.isNotApplicable()
                                        && scoreOf(option).equals(value))
                                .findFirst())
                        .map(Option::label)
                        .orElseGet(() -> value.rounded(2));
        };
    }

    private static Rational scoreOf(Option option) {
        return Rational.of(option.score().orElse(BigDecimal.ZERO));
    }
}
