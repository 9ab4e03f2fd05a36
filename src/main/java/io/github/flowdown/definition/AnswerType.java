package io.github.flowdown.definition;

import java.math.BigDecimal;
import java.util.Optional;

/** What kind of answer a question takes. Only a choice carries a score. */
public sealed interface AnswerType {

    /** What to write, in a few words for a supplier. */
    String describe();

    /** The scale to choose from, for a choice. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }

    /** One option of a scale. */
    record Choice(Scale of) implements AnswerType {
        @Override
        public String describe() {
            return "choose one from the list";
        }

        @Override
        public Optional<Scale> scale() {
            return Optional.of(of);
        }
    }

    /** Free text. */
    record Text() implements AnswerType {
        @Override
        public String describe() {
            return "a short text";
        }
    }

    /** A calendar date. */
    record Date() implements AnswerType {
        @Override
        public String describe() {
            return "a date, for example 31/03/2027";
        }
    }

    /** A number in a unit; both limits included. */
    record Quantity(Optional<String> unit, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum)
            implements AnswerType {
        @Override
        public String describe() {
            String range = minimum.map(low -> " from " + low.toPlainString()).orElse("")
                    + maximum.map(high -> " up to " + high.toPlainString()).orElse("");
            return "a number" + unit.map(name -> " of " + name).orElse("") + range;
        }

        /** Whether a number lies within both limits. */
        public boolean admits(BigDecimal number) {
            return minimum.map(low -> low.compareTo(number) <= 0).orElse(true)
                    && maximum.map(high -> high.compareTo(number) >= 0).orElse(true);
        }
    }

    /** A share of the whole, from 0 to 100. */
    record Percentage() implements AnswerType {
        @Override
        public String describe() {
            return "a percentage from 0 to 100";
        }
    }
}
