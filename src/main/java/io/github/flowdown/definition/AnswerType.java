package io.github.flowdown.definition;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;

/** What kind of answer a question takes. Only a choice carries a score. */
public sealed interface AnswerType {

    /** What to write, in a few words for a supplier. */
    String describe();

    /** The scale to choose one option from, for a choice. */
    default Optional<Scale> scale() {
        return Optional.empty();
    }

    /** The options a supplier can name, one or several. */
    default Optional<Scale> offered() {
        return scale();
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

    /** Any number of options of a scale; it carries no score. */
    record MultiChoice(Scale of) implements AnswerType {
        @Override
        public String describe() {
            return "one or more of these, separated by ';': "
                    + of.options().stream().map(Option::label).collect(Collectors.joining("; "));
        }

        @Override
        public Optional<Scale> offered() {
            return Optional.of(of);
        }
    }

    /**
     * A certificate that is held.
     *
     * @param scheme the id of the scheme it has to be of; any where it is left out
     */
    record Certificate(Optional<String> scheme) implements AnswerType {
        @Override
        public String describe() {
            return (scheme.isPresent() ? "" : "scheme; ")
                    + "number; issued; expires, for example "
                    + (scheme.isPresent() ? "" : "Cyber Essentials; ")
                    + "A-1234; 1 March 2026; 28 February 2027";
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
